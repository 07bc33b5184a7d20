package dev.alembic.internal.runtime;

/** What the loss of a connection leaves, in words. */
final class LostConnection {

    private LostConnection() {}

    /**
     * What became of the work.
     *
     * @param isCommitting whether it was lost while the database committed
     * @param isNoted whether a journal notes what was done
     * @param isPartDone whether something of the failed revision stays
     */
    static String state(boolean isCommitting, boolean isNoted, boolean isPartDone) {
        if (isCommitting) {
            return "The connection was lost while the database committed, and nobody can say from here whether it"
                    + " did: \"alembic current\" shows it. Run the command again, which does what is missing.";
        } else if (!isPartDone) {
            return "The connection was lost. The database takes back what was not committed, at the latest when it"
                    + " notices that. Run the command again.";
        } else if (isNoted) {
            return "The connection was lost. What is listed as executed stays, and is noted; rows that were changed"
                    + " behind it are taken back. Run the command again, which goes on from there.";
        }
        return "The connection was lost. What is listed as executed was committed before and stays: undo it by hand"
                + " before you run the revision again. The database takes back the rest.";
    }
}
