/** One page to look at: revisions, schemas and their differences, drift, history. */
@NullMarked
package dev.alembic.report;

import org.jspecify.annotations.NullMarked;
