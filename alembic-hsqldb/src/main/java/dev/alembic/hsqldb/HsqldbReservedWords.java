package dev.alembic.hsqldb;

import dev.alembic.sql.ReservedWords;
import java.util.Set;

/** Reserved words of HSQLDB (hsqldb.org/doc/2.0/guide, Lists of Keywords). */
final class HsqldbReservedWords {

    static final Set<String> RESERVED = ReservedWords.of("""
            abs all allocate alter and any are array as asensitive asymmetric at atomic authorization avg
            begin between bigint binary blob boolean both by call called cardinality cascaded case cast ceil
            ceiling char char_length character character_length check clob close coalesce collate collect
            column commit comparable condition connect constraint convert corr corresponding count covar_pop
            covar_samp create cross cube cume_dist current current_catalog current_date
            current_default_transform_group current_path current_role current_schema current_time
            current_timestamp current_transform_group_for_type current_user cursor cycle date day deallocate
            dec decimal declare default delete dense_rank deref describe deterministic disconnect distinct do
            double drop dynamic each element else elseif end end_exec escape every except exec execute exists
            exit exp external extract false fetch filter first_value float floor for foreign free from full
            function fusion get global grant group grouping handler having hold hour identity if in indicator
            inner inout insensitive insert int integer intersect intersection interval into is iterate join
            lag language large last_value lateral lead leading leave left like like_regex ln local localtime
            localtimestamp loop lower match max max_cardinality member merge method min minute mod modifies
            module month multiset national natural nchar nclob new no none normalize not nth_value ntile null
            nullif numeric occurrences_regex octet_length of offset old on only open or order out outer over
            overlaps overlay parameter partition percent_rank percentile_cont percentile_disc period position
            position_regex power precision prepare primary procedure range rank reads real recursive ref
            references referencing regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx
            regr_sxy regr_syy release repeat resignal result return returns revoke right rollback rollup row
            row_number rows savepoint scope scroll search second select sensitive session_user set signal
            similar smallint some specific specifictype sql sqlexception sqlstate sqlwarning sqrt stacked
            start static stddev_pop stddev_samp submultiset substring substring_regex sum symmetric system
            system_user table tablesample then time timestamp timezone_hour timezone_minute to trailing
            translate translate_regex translation treat trigger trim trim_array true truncate uescape undo
            union unique unknown unnest until update upper user using value values var_pop var_samp varbinary
            varchar varying when whenever where while width_bucket window with within without year
            """);

    private HsqldbReservedWords() {}
}
