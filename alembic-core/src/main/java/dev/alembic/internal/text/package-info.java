/** How reports are written down: JSON and Markdown. */
@NullMarked
package dev.alembic.internal.text;

import org.jspecify.annotations.NullMarked;
