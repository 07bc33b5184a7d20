package dev.alembic.dialect.postgresql;

/** How to ask PostgreSQL for what few databases have, in the columns of {@link UnmodelledQueries}. */
final class RareQueries {

    static final String COLLATIONS = """
            SELECT 1, 'pg_collation:' || x.oid, 'pg_collation', x.oid, x.collnamespace,
              'collation ' || quote_literal(x.collname),
              'CREATE COLLATION ' || x.oid::regcollation || ' (PROVIDER = '
                || CASE x.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END
                || coalesce(', LOCALE = ' || quote_literal(coalesce(
                     to_jsonb(x) ->> 'colllocale', to_jsonb(x) ->> 'colliculocale')), '')
                || CASE x.collprovider WHEN 'c' THEN coalesce(', LC_COLLATE = ' || quote_literal(x.collcollate)
                     || ', LC_CTYPE = ' || quote_literal(x.collctype), '') ELSE '' END
                || CASE WHEN x.collisdeterministic THEN '' ELSE ', DETERMINISTIC = false' END
                || coalesce(', RULES = ' || quote_literal(to_jsonb(x) ->> 'collicurules'), '') || ')',
              NULL, 'COLLATION ' || x.oid::regcollation
            FROM pg_catalog.pg_collation x
            """;

    static final String DICTIONARIES = """
            SELECT 4, 'pg_ts_dict:' || x.oid, 'pg_ts_dict', x.oid, x.dictnamespace,
              'text search dictionary ' || quote_literal(x.dictname),
              'CREATE TEXT SEARCH DICTIONARY ' || x.oid::regdictionary || ' (TEMPLATE = '
                || quote_ident(n.nspname) || '.'
                || quote_ident(t.tmplname) || coalesce(', ' || x.dictinitoption, '') || ')',
              NULL, 'TEXT SEARCH DICTIONARY ' || x.oid::regdictionary
            FROM pg_catalog.pg_ts_dict x
            JOIN pg_catalog.pg_ts_template t ON t.oid = x.dicttemplate
            JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace
            """;

    static final String CONFIGURATIONS = """
            SELECT 4, 'pg_ts_config:' || x.oid, 'pg_ts_config', x.oid, x.cfgnamespace,
              'text search configuration ' || quote_literal(x.cfgname),
              'CREATE TEXT SEARCH CONFIGURATION ' || x.oid::regconfig || ' (PARSER = '
                || quote_ident(n.nspname) || '.'
                || quote_ident(p.prsname) || ')',
              (SELECT array_agg('ALTER TEXT SEARCH CONFIGURATION ' || x.oid::regconfig
                || ' ADD MAPPING FOR ' || m.alias
                 || ' WITH ' || m.dictionaries ORDER BY m.alias)
               FROM (SELECT k.alias, string_agg(o.mapdict::regdictionary::text, ', '
                 ORDER BY o.mapseqno) AS dictionaries
                     FROM pg_catalog.pg_ts_config_map o
                     JOIN LATERAL ts_token_type(x.cfgparser) k ON k.tokid = o.maptokentype
                     WHERE o.mapcfg = x.oid GROUP BY k.alias) m),
              'TEXT SEARCH CONFIGURATION ' || x.oid::regconfig
            FROM pg_catalog.pg_ts_config x
            JOIN pg_catalog.pg_ts_parser p ON p.oid = x.cfgparser
            JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
            """;

    private static final String OTHER = """
            (SELECT 'OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')'
             FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
             WHERE o.oid = %s)""";

    static final String OPERATORS = """
            SELECT 4, 'pg_operator:' || x.oid, 'pg_operator', x.oid, x.oprnamespace,
              'operator ' || quote_literal(x.oid::regoperator::text),
              'CREATE OPERATOR ' || quote_ident(s.nspname) || '.' || x.oprname || ' (FUNCTION = ' || x.oprcode
                || coalesce(', LEFTARG = ' || nullif(x.oprleft, 0)::regtype, '')
                || ', RIGHTARG = ' || x.oprright::regtype
                || coalesce(', COMMUTATOR = ' || %s, '') || coalesce(', NEGATOR = ' || %s, '')
                || coalesce(', RESTRICT = ' || nullif(x.oprrest, 0)::regproc, '')
                || coalesce(', JOIN = ' || nullif(x.oprjoin, 0)::regproc, '')
                || CASE WHEN x.oprcanhash THEN ', HASHES' ELSE '' END
                || CASE WHEN x.oprcanmerge THEN ', MERGES' ELSE '' END || ')',
              NULL, 'OPERATOR ' || x.oid::regoperator
            FROM pg_catalog.pg_operator x JOIN pg_catalog.pg_namespace s ON s.oid = x.oprnamespace
            """.formatted(OTHER.formatted("x.oprcom"), OTHER.formatted("x.oprnegate"));

    /** Are only named. */
    static final String OPERATOR_CLASSES = """
            SELECT 4, 'pg_opclass:' || x.oid, 'pg_opclass', x.oid, x.opcnamespace,
              'operator class ' || quote_literal(x.opcname), NULL, NULL,
              'OPERATOR CLASS ' || quote_ident(x.opcname) || ' USING ' || quote_ident(m.amname)
            FROM pg_catalog.pg_opclass x JOIN pg_catalog.pg_am m ON m.oid = x.opcmethod
            """;

    static final String CASTS = """
            SELECT 4, 'pg_cast:' || x.oid, 'pg_cast', x.oid, NULL::oid,
              'cast ' || quote_literal(x.castsource::regtype || ' AS ' || x.casttarget::regtype),
              'CREATE CAST (' || x.castsource::regtype || ' AS ' || x.casttarget::regtype || ') '
                || CASE x.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || x.castfunc::regprocedure
                   WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END
                || CASE x.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END,
              NULL, 'CAST (' || x.castsource::regtype || ' AS ' || x.casttarget::regtype || ')'
            FROM pg_catalog.pg_cast x WHERE x.oid >= 16384 AND NOT EXISTS (
              SELECT 1 FROM pg_catalog.pg_depend i
              WHERE i.classid = 'pg_catalog.pg_cast'::regclass AND i.objid = x.oid AND i.deptype = 'i')
            """;

    /** Last, so that none of them fires while the rest is made. */
    static final String EVENT_TRIGGERS = """
            SELECT 10, 'pg_event_trigger:' || x.oid, 'pg_event_trigger', x.oid, NULL::oid,
              'event trigger ' || quote_literal(x.evtname),
              'CREATE EVENT TRIGGER ' || quote_ident(x.evtname) || ' ON ' || x.evtevent
                || coalesce(' WHEN TAG IN (' || (
                     SELECT string_agg(quote_literal(t), ', ') FROM unnest(x.evttags) AS t) || ')', '')
                || ' EXECUTE FUNCTION ' || x.evtfoid::regproc || '()',
              CASE WHEN x.evtenabled <> 'O' THEN ARRAY['ALTER EVENT TRIGGER ' || quote_ident(x.evtname)
                || CASE x.evtenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA'
                  ELSE ' ENABLE ALWAYS' END]
                END,
              'EVENT TRIGGER ' || quote_ident(x.evtname)
            FROM pg_catalog.pg_event_trigger x
            """;

    private RareQueries() {}
}
