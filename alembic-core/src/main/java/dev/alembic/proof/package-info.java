/** What was found out about revisions by running them on a database that is there for that only. */
@NullMarked
package dev.alembic.proof;

import org.jspecify.annotations.NullMarked;
