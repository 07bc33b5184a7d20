@NullMarked
package dev.alembic.benchmark.peers;

import org.jspecify.annotations.NullMarked;
