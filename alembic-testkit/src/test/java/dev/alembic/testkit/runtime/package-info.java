/** Runs on live databases: what they leave of the session, and who waits for whom. */
@NullMarked
package dev.alembic.testkit.runtime;

import org.jspecify.annotations.NullMarked;
