package dev.alembic.script;

/**
 * One statement of a script.
 *
 * @param text what is sent to the database, without the delimiter
 * @param line the line it begins in, counted from 1
 */
record SqlStatement(String text, int line) {}
