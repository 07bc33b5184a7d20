/** Cases in which Alembic and its peers do the same work, in turns, in one run on one machine. */
@NullMarked
package dev.alembic.benchmark.peers;

import org.jspecify.annotations.NullMarked;
