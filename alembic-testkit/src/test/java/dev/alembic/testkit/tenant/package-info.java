/** Commands on many tenants, on real databases. */
@NullMarked
package dev.alembic.testkit.tenant;

import org.jspecify.annotations.NullMarked;
