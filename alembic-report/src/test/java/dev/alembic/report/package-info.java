@NullMarked
package dev.alembic.report;

import org.jspecify.annotations.NullMarked;
