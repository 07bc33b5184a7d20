/** Tests of the checks, by classes that pass or fail them. */
@NullMarked
package dev.alembic.junit;

import org.jspecify.annotations.NullMarked;
