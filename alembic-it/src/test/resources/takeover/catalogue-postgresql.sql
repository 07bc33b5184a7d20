-- Everything that the catalogue of PostgreSQL says about what users make, one line a thing.
SELECT replace(line, E'\n', '\n') FROM (
SELECT format('schema %s owner %s acl %s', n.nspname, n.nspowner::regrole, acl.text) AS line
FROM pg_namespace n
CROSS JOIN LATERAL (SELECT string_agg(a::text, ' ' ORDER BY a::text) AS text
    FROM unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) a) acl
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT format('relation %s kind %s persistence %s options %s access %s owner %s security %s %s identity %s partition %s %s of %s populated %s acl %s tablespace %s toast %s typed %s',
    c.oid::regclass, c.relkind, c.relpersistence, c.reloptions, m.amname, c.relowner::regrole, c.relrowsecurity,
    c.relforcerowsecurity, c.relreplident, pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid),
    (SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid),
    c.relispopulated, acl.text, c.reltablespace, t.reloptions, c.reloftype::regtype)
FROM pg_class c
LEFT JOIN pg_am m ON m.oid = c.relam
LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
CROSS JOIN LATERAL (SELECT string_agg(a::text, ' ' ORDER BY a::text) AS text
    FROM unnest(coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))) a) acl
WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c')
UNION ALL
SELECT format('column %s.%s number %s type %s not null %s default %s identity %s generated %s collation %s storage %s compression %s statistics %s options %s local %s inherited %s acl %s',
    c.oid::regclass, a.attname, row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum),
    format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
    (SELECT o.collname FROM pg_collation o WHERE o.oid = a.attcollation), a.attstorage, a.attcompression,
    a.attstattarget, a.attoptions, a.attislocal, a.attinhcount, acl.text)
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
CROSS JOIN LATERAL (SELECT string_agg(x::text, ' ' ORDER BY x::text) AS text FROM unnest(a.attacl) x) acl
WHERE c.oid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT format('constraint %s on %s %s %s: %s validated %s local %s %s', k.conname, k.conrelid::regclass, k.contypid::regtype,
    k.contype, pg_get_constraintdef(k.oid), k.convalidated, k.conislocal, k.coninhcount)
FROM pg_constraint k WHERE k.oid >= 16384
UNION ALL
SELECT format('index %s valid %s clustered %s identity %s statistics %s constraint %s', pg_get_indexdef(i.indexrelid),
    i.indisvalid, i.indisclustered, i.indisreplident,
    (SELECT array_agg(a.attstattarget ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = i.indexrelid),
    (SELECT k.conname FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')))
FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid AND c.relkind <> 't' WHERE i.indexrelid >= 16384
UNION ALL
SELECT format('sequence %s type %s start %s min %s max %s by %s cycle %s cache %s owned by %s', s.seqrelid::regclass,
    s.seqtypid::regtype, s.seqstart, s.seqmin, s.seqmax, s.seqincrement, s.seqcycle, s.seqcache,
    (SELECT format('%s.%s %s', d.refobjid::regclass, a.attname, d.deptype) FROM pg_depend d
     JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
     WHERE d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.refclassid = 'pg_class'::regclass))
FROM pg_sequence s
UNION ALL
SELECT format('view %s: %s', c.oid::regclass, pg_get_viewdef(c.oid)) FROM pg_class c WHERE c.oid >= 16384 AND c.relkind IN ('v', 'm')
UNION ALL
SELECT format('trigger %s enabled %s of %s', pg_get_triggerdef(t.oid), t.tgenabled,
    (SELECT p.tgrelid::regclass FROM pg_trigger p WHERE p.oid = t.tgparentid))
FROM pg_trigger t WHERE NOT t.tgisinternal
UNION ALL
SELECT format('rule %s enabled %s', pg_get_ruledef(r.oid), r.ev_enabled) FROM pg_rewrite r WHERE r.oid >= 16384 AND r.rulename <> '_RETURN'
UNION ALL
SELECT format('policy %s on %s for %s permissive %s to %s using %s check %s', p.polname, p.polrelid::regclass, p.polcmd,
    p.polpermissive, p.polroles::regrole[], pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
FROM pg_policy p
UNION ALL
SELECT format('routine %s owner %s acl %s: %s', p.oid::regprocedure, p.proowner::regrole, acl.text,
    CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END)
FROM pg_proc p
CROSS JOIN LATERAL (SELECT string_agg(a::text, ' ' ORDER BY a::text) AS text
    FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a) acl
WHERE p.oid >= 16384
  AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
UNION ALL
SELECT format('aggregate %s kind %s direct %s parallel %s: %s', p.oid::regprocedure, g.aggkind, g.aggnumdirectargs, p.proparallel,
    row(g.aggtransfn, g.aggfinalfn, g.aggcombinefn, g.aggserialfn, g.aggdeserialfn, g.aggmtransfn, g.aggminvtransfn, g.aggmfinalfn,
      g.aggfinalextra, g.aggmfinalextra, g.aggfinalmodify, g.aggmfinalmodify, g.aggsortop::regoperator, g.aggtranstype::regtype,
      g.aggtransspace, g.aggmtranstype::regtype, g.aggmtransspace, g.agginitval, g.aggminitval))
FROM pg_aggregate g JOIN pg_proc p ON p.oid = g.aggfnoid
WHERE p.oid >= 16384
  AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
UNION ALL
SELECT format('type %s kind %s owner %s acl %s base %s not null %s default %s collation %s labels %s range %s', t.oid::regtype, t.typtype,
    t.typowner::regrole, acl.text, format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault,
    (SELECT o.collname FROM pg_collation o WHERE o.oid = t.typcollation),
    (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
    (SELECT row(r.rngsubtype::regtype, r.rngmultitypid::regtype, o.opcname, l.collname, r.rngcanonical, r.rngsubdiff)
     FROM pg_range r JOIN pg_opclass o ON o.oid = r.rngsubopc LEFT JOIN pg_collation l ON l.oid = r.rngcollation
     WHERE r.rngtypid = t.oid))
FROM pg_type t
CROSS JOIN LATERAL (SELECT string_agg(a::text, ' ' ORDER BY a::text) AS text
    FROM unnest(coalesce(t.typacl, acldefault('T', t.typowner))) a) acl
WHERE t.oid >= 16384 AND (t.typtype IN ('d', 'e', 'r', 'm')
  OR t.typtype = 'c' AND EXISTS (SELECT 1 FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
UNION ALL
SELECT format('extension %s in %s', x.extname, x.extnamespace::regnamespace) FROM pg_extension x
UNION ALL
SELECT format('comment on %s %s: %s', o.type, o.identity, d.description)
FROM pg_description d CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) o
WHERE d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass
UNION ALL
SELECT format('statistics %s target %s', pg_get_statisticsobjdef(s.oid), s.stxstattarget) FROM pg_statistic_ext s
UNION ALL
SELECT format('collation %s: %s', o.collname, row(o.collprovider, o.collisdeterministic, o.collencoding, o.collcollate, o.collctype, to_jsonb(o) ->> 'colllocale'))
FROM pg_collation o WHERE o.oid >= 16384
UNION ALL
SELECT format('operator %s: %s', o.oid::regoperator, row(o.oprcode, o.oprcom::regoperator, o.oprnegate::regoperator, o.oprrest, o.oprjoin, o.oprcanmerge, o.oprcanhash))
FROM pg_operator o WHERE o.oid >= 16384
UNION ALL
SELECT format('operator class %s of %s for %s default %s family %s', c.opcname, m.amname, c.opcintype::regtype, c.opcdefault, f.opfname)
FROM pg_opclass c JOIN pg_am m ON m.oid = c.opcmethod JOIN pg_opfamily f ON f.oid = c.opcfamily
WHERE c.oid >= 16384
UNION ALL
SELECT format('cast %s to %s by %s %s %s', c.castsource::regtype, c.casttarget::regtype, c.castfunc::regprocedure, c.castcontext, c.castmethod)
FROM pg_cast c WHERE c.oid >= 16384
UNION ALL
SELECT format('text search configuration %s by %s: %s', c.oid::regconfig, p.prsname,
    (SELECT string_agg(format('%s %s %s', m.maptokentype, m.mapseqno, m.mapdict::regdictionary), ', ' ORDER BY m.maptokentype, m.mapseqno)
     FROM pg_ts_config_map m WHERE m.mapcfg = c.oid))
FROM pg_ts_config c JOIN pg_ts_parser p ON p.oid = c.cfgparser
WHERE c.oid >= 16384
UNION ALL
SELECT format('text search dictionary %s of %s: %s', d.oid::regdictionary, t.tmplname, d.dictinitoption)
FROM pg_ts_dict d JOIN pg_ts_template t ON t.oid = d.dicttemplate
WHERE d.oid >= 16384
UNION ALL
SELECT format('event trigger %s on %s tags %s calls %s enabled %s', t.evtname, t.evtevent, t.evttags, t.evtfoid::regproc, t.evtenabled)
FROM pg_event_trigger t
UNION ALL
SELECT format('publication %s: %s of %s', p.pubname, row(p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete, p.pubtruncate, p.pubviaroot),
    (SELECT string_agg(format('%s %s %s', r.prrelid::regclass, pg_get_expr(r.prqual, r.prrelid), r.prattrs), ', ' ORDER BY r.prrelid::regclass::text)
     FROM pg_publication_rel r WHERE r.prpubid = p.oid))
FROM pg_publication p
UNION ALL
SELECT format('default rights of %s in %s on %s: %s', d.defaclrole::regrole, d.defaclnamespace::regnamespace, d.defaclobjtype, d.defaclacl)
FROM pg_default_acl d
UNION ALL
SELECT format('foreign server %s of %s options %s', s.srvname, w.fdwname, s.srvoptions)
FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
UNION ALL
SELECT format('foreign table %s of %s options %s', t.ftrelid::regclass, s.srvname, t.ftoptions)
FROM pg_foreign_table t JOIN pg_foreign_server s ON s.oid = t.ftserver
) AS lines
ORDER BY line COLLATE "C"
