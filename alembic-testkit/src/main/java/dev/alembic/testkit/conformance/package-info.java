/**
 * Replays recorded behaviour of Alembic, kept as JSON, and counts where we answer alike.
 *
 * <p>A kind of cases is one {@link dev.alembic.testkit.conformance.CaseReplayer}, registered in the test
 * {@code ConformanceReplay}.
 */
@NullMarked
package dev.alembic.testkit.conformance;

import org.jspecify.annotations.NullMarked;
