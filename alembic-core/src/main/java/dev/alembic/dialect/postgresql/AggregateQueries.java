package dev.alembic.dialect.postgresql;

/**
 * How an aggregate {@code x} of PostgreSQL is made, which has no words for it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createaggregate.html">CREATE AGGREGATE</a>
 */
final class AggregateQueries {

    /** What it is called with; of none, a star. */
    static final String ARGUMENTS = "COALESCE(NULLIF(pg_get_function_arguments(x.oid), ''), '*')";

    static final String MAKE = """
            SELECT 'CREATE AGGREGATE ' || x.oid::regproc || '(' || %s || ') (SFUNC = ' || g.aggtransfn
              || ', STYPE = ' || format_type(g.aggtranstype, NULL)
              || CASE WHEN g.aggtransspace > 0 THEN ', SSPACE = ' || g.aggtransspace ELSE '' END
              || CASE WHEN g.aggfinalfn <> 0 THEN ', FINALFUNC = ' || g.aggfinalfn ELSE '' END
              || CASE WHEN g.aggfinalextra THEN ', FINALFUNC_EXTRA' ELSE '' END
              || CASE WHEN g.aggfinalfn <> 0 AND g.aggfinalmodify <> CASE g.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
                   THEN ', FINALFUNC_MODIFY = ' || CASE g.aggfinalmodify WHEN 'r' THEN 'READ_ONLY'
                     WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END ELSE '' END
              || CASE WHEN g.aggcombinefn <> 0 THEN ', COMBINEFUNC = ' || g.aggcombinefn ELSE '' END
              || CASE WHEN g.aggserialfn <> 0 THEN ', SERIALFUNC = ' || g.aggserialfn ELSE '' END
              || CASE WHEN g.aggdeserialfn <> 0 THEN ', DESERIALFUNC = ' || g.aggdeserialfn ELSE '' END
              || COALESCE(', INITCOND = ' || quote_literal(g.agginitval), '')
              || CASE WHEN g.aggmtransfn <> 0 THEN ', MSFUNC = ' || g.aggmtransfn || ', MINVFUNC = '
                || g.aggminvtransfn
                   || ', MSTYPE = ' || format_type(g.aggmtranstype, NULL) ELSE '' END
              || CASE WHEN g.aggmtransspace > 0 THEN ', MSSPACE = ' || g.aggmtransspace ELSE '' END
              || CASE WHEN g.aggmfinalfn <> 0 THEN ', MFINALFUNC = ' || g.aggmfinalfn ELSE '' END
              || CASE WHEN g.aggmfinalextra THEN ', MFINALFUNC_EXTRA' ELSE '' END
              || CASE WHEN g.aggmfinalfn <> 0 AND g.aggmfinalmodify <> CASE g.aggkind WHEN 'n' THEN 'r' ELSE 'w' END
                   THEN ', MFINALFUNC_MODIFY = ' || CASE g.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY'
                     WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END ELSE '' END
              || COALESCE(', MINITCOND = ' || quote_literal(g.aggminitval), '')
              || COALESCE(', SORTOP = ' || (
                   SELECT 'OPERATOR(' || quote_ident(s.nspname) || '.' || o.oprname || ')'
                   FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace s ON s.oid = o.oprnamespace
                   WHERE o.oid = g.aggsortop), '')
              || CASE x.proparallel WHEN 's' THEN ', PARALLEL = SAFE' WHEN 'r'
                THEN ', PARALLEL = RESTRICTED' ELSE '' END
              || CASE g.aggkind WHEN 'h' THEN ', HYPOTHETICAL' ELSE '' END || ')'
            FROM pg_catalog.pg_aggregate g WHERE g.aggfnoid = x.oid""".formatted(ARGUMENTS);

    private AggregateQueries() {}
}
