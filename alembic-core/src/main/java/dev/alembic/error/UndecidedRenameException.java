package dev.alembic.error;

import java.util.List;

/** Something looks like a rename, and nobody said whether it is one. */
public final class UndecidedRenameException extends AlembicException {

    private final List<String> renames;

    /**
     * Says what to do.
     *
     * @param renames as they are written behind {@code --rename}
     */
    public UndecidedRenameException(String message, List<String> renames) {
        super(message);
        this.renames = List.copyOf(renames);
    }

    /** What looks like renames, as it is written behind {@code --rename}. */
    public List<String> renames() {
        return renames;
    }
}
