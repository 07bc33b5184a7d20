package dev.alembic.internal.command;

import dev.alembic.dialect.TableStatistics;
import dev.alembic.dialect.TableStatistics.TableSize;
import dev.alembic.plan.Forecast;
import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableWork;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long statements take, by the size of tables and by how fast disks and processors are: from the slowest to
 * the fastest that are used for databases, or about as fast as the history of this one says.
 */
final class Forecasts {

    /** What a change of the catalogue takes, in milliseconds. */
    private static final Forecast CATALOGUE = new Forecast(1, 100);

    private static final long MEGABYTE = 1 << 20;

    /** How much faster or slower a statement may be than others on the same machine. */
    private static final double SPREAD = 3;

    private final TableStatistics statistics;
    private final Optional<Double> pace;

    /**
     * Forecasts for tables of these sizes.
     *
     * @param pace how long statements take, as a multiple of what is expected of a usual machine; absent if that isn't
     *     known
     */
    Forecasts(TableStatistics statistics, Optional<Double> pace) {
        this.statistics = statistics;
        this.pace = pace;
    }

    /**
     * How fast a kind of work is, in megabytes for a second.
     *
     * @param indexes whether indexes are worked on as well
     */
    private record Speed(long least, long usual, long most, boolean indexes) {

        private double megabytes(TableSize size) {
            return (double) (size.bytes() + (indexes ? size.indexBytes() : 0)) / MEGABYTE;
        }

        double expected(TableSize size) {
            return 1000 * megabytes(size) / usual;
        }

        Forecast of(TableSize size) {
            long quickest = (long) (1000 * megabytes(size) / most);
            long slowest = (long) (1000 * megabytes(size) / least);
            return new Forecast(1 + quickest, CATALOGUE.mostMillis() + slowest);
        }

        Forecast of(TableSize size, double pace) {
            double likely = expected(size) * pace;
            return new Forecast(1 + (long) (likely / SPREAD), CATALOGUE.mostMillis() + (long) (likely * SPREAD));
        }
    }

    private static Optional<Speed> speed(TableWork work) {
        return switch (work) {
            case SCAN -> Optional.of(new Speed(80, 350, 1500, false));
            case INDEX -> Optional.of(new Speed(15, 65, 300, false));
            case REWRITE -> Optional.of(new Speed(10, 45, 200, true));
            case CATALOGUE, EMPTIED, ROWS, UNKNOWN -> Optional.empty();
        };
    }

    /** The forecast for a statement; absent where rows or what isn't known decide. */
    Optional<Forecast> of(StatementFacts facts) {
        Forecast all = CATALOGUE;
        for (TableFact fact : facts.tables()) {
            Optional<Speed> speed = speed(fact.work());
            Optional<TableSize> size = speed.isPresent() ? statistics.of(fact.table()) : Optional.empty();
            if (isOpen(fact, speed, size)) {
                return Optional.empty();
            }
            all = speed.isPresent() && size.isPresent() ? longer(all, of(speed.get(), size.get())) : all;
        }
        return facts.isKnown() ? Optional.of(all) : Optional.empty();
    }

    private static boolean isOpen(TableFact fact, Optional<Speed> speed, Optional<TableSize> size) {
        return fact.work() == TableWork.ROWS
                || fact.work() == TableWork.UNKNOWN
                || (speed.isPresent() && size.isEmpty());
    }

    private Forecast of(Speed speed, TableSize size) {
        return pace.map(known -> speed.of(size, known)).orElseGet(() -> speed.of(size));
    }

    private static Forecast longer(Forecast one, Forecast other) {
        return other.mostMillis() > one.mostMillis() ? other : one;
    }

    /** The milliseconds that a statement takes on a usual machine; absent where rows or what isn't known decide. */
    OptionalDouble expected(StatementFacts facts) {
        double all = 0;
        for (TableFact fact : facts.tables()) {
            Optional<Speed> speed = speed(fact.work());
            Optional<TableSize> size = speed.isPresent() ? statistics.of(fact.table()) : Optional.empty();
            if (isOpen(fact, speed, size)) {
                return OptionalDouble.empty();
            }
            all = speed.isPresent() && size.isPresent()
                    ? Math.max(all, speed.get().expected(size.get()))
                    : all;
        }
        return facts.isKnown() ? OptionalDouble.of(all) : OptionalDouble.empty();
    }
}
