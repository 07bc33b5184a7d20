package dev.alembic.lint;

/** How much a finding matters. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Likely to hurt in production. */
    WARNING,
    /** Will hurt in production, or lose what is there. */
    ERROR
}
