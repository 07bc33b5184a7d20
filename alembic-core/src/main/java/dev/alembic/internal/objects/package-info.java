/** Views, functions, triggers and the like as files, compared in the words of the database. */
@NullMarked
package dev.alembic.internal.objects;

import org.jspecify.annotations.NullMarked;
