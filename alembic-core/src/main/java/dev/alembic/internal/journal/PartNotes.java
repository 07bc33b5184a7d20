package dev.alembic.internal.journal;

import dev.alembic.dialect.StatementKind;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.journal.JournalEntry.State;
import java.util.List;
import java.util.Optional;

/** How far an operation in parts has come: noted in the transaction of each part. */
public final class PartNotes {

    private static final String PREFIX = "-- the rest: ";

    private final JournalStore store;
    private final JournalEntry whole;
    private JournalEntry position;

    PartNotes(JournalStore store, JournalEntry whole, Optional<JournalEntry> position) {
        this.store = store;
        this.whole = whole;
        this.position = position.orElseGet(() -> at(""));
    }

    private JournalEntry at(String condition) {
        String text = PREFIX + condition;
        State state = condition.isEmpty() ? State.PLANNED : State.DONE;
        return new JournalEntry(
                whole.operation(), 1, state, StatementKind.DATA, "", StatementDigest.of(text), "", text);
    }

    /** Notes that it is about to begin, or to go on. */
    void begin() {
        store.put(List.of(whole, position));
    }

    /** The condition of the rows that are left to do; absent at the beginning. */
    public Optional<String> rest() {
        String text = position.text();
        return text.length() > PREFIX.length() ? Optional.of(text.substring(PREFIX.length())) : Optional.empty();
    }

    /**
     * Notes, within the transaction of a part, which rows are left to do behind it.
     *
     * @throws AlembicException if somebody else goes on with the same operation
     */
    public void advance(String condition) {
        JournalEntry next = at(condition);
        if (!store.advance(position, next)) {
            throw elsewhere();
        }
        position = next;
    }

    /** Notes, within the transaction of the last part, that all is done. */
    public void finish() {
        if (!store.advance(position, at(""))) {
            throw elsewhere();
        }
        store.put(List.of(whole.as(State.DONE, "")));
        store.forget(whole.operation(), 1);
    }

    /** The part was taken back: what is noted is what was before it. */
    public void restore(Optional<String> condition) {
        position = at(condition.orElse(""));
    }

    private AlembicException elsewhere() {
        return new AlembicException("Another process goes on with this backfill. Let it come to its end.");
    }
}
