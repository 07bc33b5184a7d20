/** The test servers, tested with real processes. */
@NullMarked
package dev.alembic.testserver;

import org.jspecify.annotations.NullMarked;
