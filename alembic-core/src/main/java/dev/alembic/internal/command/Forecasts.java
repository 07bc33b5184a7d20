package dev.alembic.internal.command;

import dev.alembic.dialect.TableStatistics;
import dev.alembic.dialect.TableStatistics.TableSize;
import dev.alembic.plan.Forecast;
import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableWork;
import java.util.Optional;

/**
 * How long statements take, by the size of tables and by how fast disks and processors are from the slowest to
 * the fastest that are used for databases.
 */
final class Forecasts {

    /** What a change of the catalogue takes, in milliseconds. */
    private static final Forecast CATALOGUE = new Forecast(1, 100);

    private static final long MEGABYTE = 1 << 20;

    private final TableStatistics statistics;

    Forecasts(TableStatistics statistics) {
        this.statistics = statistics;
    }

    /**
     * How fast a kind of work is, in megabytes for a second.
     *
     * @param indexes whether indexes are worked on as well
     */
    private record Speed(long least, long most, boolean indexes) {

        Forecast of(TableSize size) {
            long bytes = size.bytes() + (indexes ? size.indexBytes() : 0);
            return new Forecast(
                    1 + bytes * 1000 / (most * MEGABYTE), CATALOGUE.mostMillis() + bytes * 1000 / (least * MEGABYTE));
        }
    }

    private static Optional<Speed> speed(TableWork work) {
        return switch (work) {
            case SCAN -> Optional.of(new Speed(80, 1500, false));
            case INDEX -> Optional.of(new Speed(15, 300, false));
            case REWRITE -> Optional.of(new Speed(10, 200, true));
            case CATALOGUE, EMPTIED, ROWS, UNKNOWN -> Optional.empty();
        };
    }

    /** The forecast for a statement; absent where rows or what isn't known decide. */
    Optional<Forecast> of(StatementFacts facts) {
        Forecast all = CATALOGUE;
        for (TableFact fact : facts.tables()) {
            Optional<Speed> speed = speed(fact.work());
            Optional<TableSize> size = speed.isPresent() ? statistics.of(fact.table()) : Optional.empty();
            boolean isOpen = fact.work() == TableWork.ROWS || fact.work() == TableWork.UNKNOWN;
            if (isOpen || (speed.isPresent() && size.isEmpty())) {
                return Optional.empty();
            }
            all = speed.isPresent() && size.isPresent()
                    ? longer(all, speed.get().of(size.get()))
                    : all;
        }
        return facts.isKnown() ? Optional.of(all) : Optional.empty();
    }

    private static Forecast longer(Forecast one, Forecast other) {
        return other.mostMillis() > one.mostMillis() ? other : one;
    }
}
