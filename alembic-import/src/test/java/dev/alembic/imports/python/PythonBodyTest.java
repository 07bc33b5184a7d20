package dev.alembic.imports.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Calls of op become calls of op. */
class PythonBodyTest {

    private static final String STOP =
            "a.py does something in Python that is not translated. Write it here, with what" + " is translated above.";

    private static PythonBody body(String python) {
        return PythonBody.of("a.py", PythonLines.of(python));
    }

    private static void assertBecomes(String python, String java) {
        PythonBody body = body(python);
        assertThat(body.untranslated()).isEmpty();
        assertThat(body.source().text()).isEqualTo(java.strip());
    }

    @Test
    void a_table() {
        assertBecomes("""
            op.create_table(
                'account',
                sa.Column('id', sa.Integer(), nullable=False),  # the key
                sa.Column('name', sa.String(length=50), server_default='it\\'s', nullable=False),
                sa.Column("made", sa.DateTime(timezone=True), server_default=sa.text('now()')),
                sa.Column("seen", sa.DateTime, server_default=sa.func.now(), comment="last"),
                sa.Column("owner_id", sa.Integer, sa.ForeignKey("user.id", ondelete="CASCADE")),
                sa.Column('on', sa.Boolean(), server_default=sa.true()),
                sa.CheckConstraint('id > 0', name=op.f('ck_id')),
                sa.PrimaryKeyConstraint('id', name='pk'),
                sa.UniqueConstraint('name'),
                sa.ForeignKeyConstraint(['owner_id', 'name'], ['b.user.id', 'b.user.name'], name='fk'),
                comment='accounts',
            )
            """, """
            op.createTable(
                    table("account",
                            column("id", integer()).notNull(),
                            column("name", string(50)).notNull().serverDefault("it's"),
                            column("made", dateTime().withTimeZone()).serverDefault(sql("now()")),
                            column("seen", dateTime()).serverDefault(now()).comment("last"),
                            column("owner_id", integer()).references("user.id").onDelete("CASCADE"),
                            column("on", bool())
                                    .serverDefault(
                                            new SqlExpression.Constant(
                                                    SqlExpression.ConstantKind.TRUE)),
                            check("id > 0").named("ck_id"),
                            primaryKey("id").named("pk"),
                            unique("name"),
                            foreignKey("owner_id", "name")
                                    .references(tableName("b", "user"), "id", "name")
                                    .named("fk"))
                            .comment("accounts"));
            """);
    }

    @Test
    void columns() {
        assertBecomes("""
            op.add_column('t', sa.Column('price', sa.Numeric(precision=10, scale=2), nullable=True))
            op.drop_column('t', 'old', schema='s')
            op.alter_column('t', 'a', existing_type=sa.VARCHAR(length=20), nullable=False)
            op.alter_column('t', 'b', new_column_name='c', type_=sa.BigInteger(), server_default=None)
            op.alter_column('t', 'd', comment=None, existing_nullable=True, postgresql_using='d::text')
            """, """
            op.addColumn("t", column("price", numeric(10, 2)).nullable());
            op.in("s").dropColumn("t", "old");
            op.alterColumn("t", "a", c -> c.notNull().existingType(type("VARCHAR", 20)));
            op.alterColumn("t", "b", c -> c.rename("c").type(bigInteger()).dropServerDefault());

            op.alterColumn("t", "d", c -> c
                    .dropComment()
                    .existing(column("d", new UnknownType()).nullable())
                    .using("d::text"));
            """);
    }

    @Test
    void indexes_and_constraints() {
        assertBecomes("""
            op.create_index(op.f('ix_t_a'), 't', ['a', sa.text('lower(b)')], unique=True,
                            postgresql_where=sa.text("a > 1"))
            op.drop_index('ix', table_name='t')
            op.create_unique_constraint('uq', 't', ['a', 'b'])
            op.create_foreign_key('fk', 't', 'u', ['u_id'], ['id'], ondelete='SET NULL')
            op.create_check_constraint('ck', 't', 'a > 0')
            op.drop_constraint('fk', 't', type_='foreignkey')
            op.rename_table('t', 'tt')
            op.drop_table('tt', if_exists=True)
            """, """
            op.createIndex("t",
                    index(col("a"), sql("lower(b)"))
                            .named("ix_t_a")
                            .unique()
                            .option("postgresql_where", sql("a > 1")));
            op.dropIndex("ix", "t");
            op.createUniqueConstraint("uq", "t", "a", "b");

            op.createForeignKey("t",
                    foreignKey("u_id").references("u.id").onDelete("SET NULL").named("fk"));
            op.createCheckConstraint("ck", "t", "a > 0");
            op.dropConstraint("fk", "t", ConstraintKind.FOREIGN_KEY);
            op.renameTable("t", "tt");
            op.dropTable("tt", drop -> drop.withIfExists());
            """);
    }

    @Test
    void rows_and_statements() {
        assertBecomes("""
            accounts = sa.table('account', sa.column('id', sa.Integer), sa.column('name', sa.String))
            op.bulk_insert(accounts, [{'id': 1, 'name': 'a'}, {'id': 2, 'name': None}])
            op.execute("UPDATE account "
                       "SET name = 'x:y'")
            op.execute(sa.text(r"SELECT '\\:'"))
            pass
            """, """
            op.bulkInsert("account", List.of(
                    row("id", 1, "name", "a"),
                    row("id", 2, "name", null)));
            op.execute("UPDATE account SET name = 'x:y'");
            op.execute("SELECT ':'");
            """);
    }

    @Test
    void a_batch() {
        assertBecomes("""
            with op.batch_alter_table('t', schema=None) as batch_op:
                batch_op.add_column(sa.Column('a', sa.Integer()))
                batch_op.drop_column('b')
                batch_op.create_index(batch_op.f('ix'), ['a'], unique=False)
            """, """
            op.batch("t", t -> {
                t.addColumn(column("a", integer()));
                t.dropColumn("b");
                t.createIndex("ix", "a");
            });
            """);
    }

    @Test
    void dialects_types_keep_their_names() {
        assertBecomes("""
            op.add_column('t', sa.Column('a', postgresql.JSONB(astext_type=sa.Text())))
            op.add_column('t', sa.Column('b', postgresql.ARRAY(sa.Integer())))
            op.add_column('t', sa.Column('c', mysql.TINYINT(display_width=1)))
            op.add_column('t', sa.Column('d', sa.Enum('x', 'y', name='e')))
            """, """
            op.addColumn("t", column("a", type("JSONB")));
            op.addColumn("t", column("b", type("INTEGER[]")));
            op.addColumn("t", column("c", type("TINYINT", 1)));
            op.addColumn("t", column("d", enumeration("x", "y").named("e")));
            """);
    }

    @Test
    void what_is_made_at_run_time_stops() {
        PythonBody body = body("""
            op.add_column('t', sa.Column('a', sa.Integer()))
            for name in ('x', 'y'):
                op.drop_table(name)
            """);
        assertThat(body.untranslated()).containsExactly("for name in ('x', 'y'):");
        assertThat(body.source().text()).isEqualTo("""
            // op.addColumn("t", column("a", integer()));
            // In Python:
            // for name in ('x', 'y'):
            //     op.drop_table(name)
            throw new IllegalStateException(
                    "%s");\
            """.formatted(STOP));
    }

    @Test
    void nothing_is_lost_without_a_word() {
        for (String python : new String[] {
            "op.create_table('t', sa.Column('a', sa.Integer()), info={'x': 'y'})",
            "op.add_column('t', sa.Column('a', MyType()))",
            "op.add_column('t', sa.Column('a', sa.String(50).with_variant(sa.Text(), 'mysql')))",
            "op.execute(f'DROP TABLE {name}')",
            "op.execute('SELECT 1' % x)",
            "op.get_bind()",
            "bind = op.get_bind()",
            "op.drop_constraint(None, 't')",
            "op.f('x')",
            "helper()",
        }) {
            assertThat(body(python + "\n").untranslated()).as(python).hasSize(1);
        }
    }
}
