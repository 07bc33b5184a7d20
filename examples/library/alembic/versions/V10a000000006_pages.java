import static dev.alembic.schema.Dsl.*;
import dev.alembic.migration.*;
import dev.alembic.op.Operations;
import dev.alembic.schema.*;
import java.util.*;

/**
 * pages
 */
@Revision(id = "10a000000006", revises = "10a000000005", created = "2026-11-30T18:33:33.050351Z")
class V10a000000006_pages implements Migration {
    @Override
    public void upgrade(Operations op) { op.addColumn("books", column("pages", integer()));
    }

    @Override
    public void downgrade(Operations op) { op.batch("books", t -> t.dropColumn("pages"));
    }
}
