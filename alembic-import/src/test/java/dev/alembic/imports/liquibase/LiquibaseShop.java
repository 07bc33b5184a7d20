package dev.alembic.imports.liquibase;

import dev.alembic.imports.ScratchDatabase;
import dev.alembic.imports.ScratchProject;
import java.io.FileNotFoundException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;

/** A project of Liquibase's with changelogs in all four languages. */
final class LiquibaseShop {

    /** Kept, so that its level stays. */
    private static final Logger LOG = Logger.getLogger("liquibase");

    static {
        LOG.setLevel(Level.OFF);
    }

    private static final String MASTER = "db.changelog-master.yaml";

    private final ScratchProject project;

    LiquibaseShop(ScratchProject project) {
        this.project = project;
    }

    /** Writes the files: 37 changesets. */
    void write() {
        project.write(MASTER, """
            databaseChangeLog:
              - property: {name: part.label, value: none}
              - include: {file: tables.xml}
              - include: {file: parts/one.json, relativeToChangelogFile: true}
              - includeAll: {path: more}
              - changeSet:
                  id: last
                  author: ann
                  comment: The last one
                  changes:
                    - createTable:
                        tableName: last_one
                        columns:
                          - column: {name: id, type: int, constraints: {primaryKey: true, nullable: false}}
                          - column: {name: label, type: "varchar(20)", defaultValue: "${part.label}"}
                    - insert:
                        tableName: last_one
                        columns:
                          - column: {name: id, valueNumeric: 1}
                          - column: {name: label, value: "it's"}
            """);
        project.write("tables.xml", xml());
        project.write("parts/one.json", json());
        project.write("more/a.sql", parts());
        project.write("more/b.xml", changeLog(changeSet("plain", """
            <sql>UPDATE product SET stock = 5; UPDATE product SET stock = 6 WHERE id = 2;</sql>
            <rollback>UPDATE product SET stock = 0</rollback>
            """)));
    }

    private static String json() {
        return """
            {"databaseChangeLog": [
              {"changeSet": {"id": "json-1", "author": "bob", "changes": [
                {"createIndex": {"tableName": "product", "indexName": "ix_product_title",
                  "columns": [{"column": {"name": "title"}}]}},
                {"addUniqueConstraint": {"tableName": "customer", "columnNames": "name",
                  "constraintName": "uq_name"}}
              ]}}
            ]}
            """;
    }

    private static String parts() {
        StringBuilder sql = new StringBuilder("--liquibase formatted sql\n\n");
        for (int i = 1; i <= 20; i++) {
            sql.append("""
                --changeset cid:part-%d labels:x
                --comment part number %d
                CREATE TABLE part_%d (id INTEGER NOT NULL PRIMARY KEY, label VARCHAR(10)); -- upgrade
                INSERT INTO part_%d (id, label) VALUES (1, '${part.label}');
                --rollback DROP TABLE part_%d;

                """.formatted(i, i, i, i, i));
        }
        return sql.toString();
    }

    private static String xml() {
        return changeLog(tables() + changes());
    }

    private static String tables() {
        return changeSet("1", """
            <comment>The customers</comment>
            <createTable tableName="customer" remarks="those who buy">
                <column name="id" type="bigint"><constraints primaryKey="true" nullable="false"/></column>
                <column name="name" type="varchar(100)"><constraints nullable="false"/></column>
                <column name="since" type="date"/>
            </createTable>
            """)
                + changeSet("2", """
                    <createTable tableName="product">
                        <column name="id" type="int">
                            <constraints primaryKey="true" primaryKeyName="pk_product"/>
                        </column>
                        <column name="title" type="varchar(50)" defaultValue="none"/>
                        <column name="price" type="decimal(10,2)"/>
                        <column name="owner_id" type="bigint">
                            <constraints foreignKeyName="fk_owner" references="customer(id)"/>
                        </column>
                    </createTable>
                    """)
                + changeSet("3", """
                    <addColumn tableName="product">
                        <column name="stock" type="int" defaultValueNumeric="0"><constraints nullable="false"/></column>
                    </addColumn>
                    """)
                + changeSet("4", """
                    <insert tableName="customer">
                        <column name="id" valueNumeric="1"/>
                        <column name="name" value="Ann; &amp; Co"/>
                        <column name="since" valueDate="2024-01-31"/>
                    </insert>
                    """)
                + changeSet("5", """
                    <insert tableName="product"><column name="id" value="2"/><column name="title" value="pen"/></insert>
                    """);
    }

    private static String changes() {
        return changeSet("6", """
            <renameColumn tableName="product" oldColumnName="price" newColumnName="cost"
                columnDataType="decimal(10,2)"/>
            """)
                + changeSet("7", """
                    <addDefaultValue tableName="customer" columnName="name" columnDataType="varchar(100)"
                        defaultValue="x"/>
                    """)
                + changeSet("8", """
                    <dropDefaultValue tableName="customer" columnName="name" columnDataType="varchar(100)"/>
                    """)
                + changeSet("9", """
                    <createTable tableName="tag">
                        <column name="product_id" type="int"/>
                        <column name="word" type="varchar(20)"/>
                    </createTable>
                    <addNotNullConstraint tableName="tag" columnName="word" columnDataType="varchar(20)"/>
                    """)
                + changeSet("10", """
                    <addForeignKeyConstraint constraintName="fk_tag" baseTableName="tag" baseColumnNames="product_id"
                        referencedTableName="product" referencedColumnNames="id" onDelete="CASCADE"/>
                    """)
                + changeSet("11", """
                    <createView viewName="titles">SELECT title FROM product</createView>
                    <rollback><dropView viewName="titles"/></rollback>
                    """)
                + changeSet("12", "<renameTable oldTableName=\"tag\" newTableName=\"label\"/>")
                + changeSet("13", """
                    <update tableName="product"><column name="cost" valueNumeric="3"/><where>id = 2</where></update>
                    <delete tableName="label"/>
                    """)
                + changeSet("14", "<tagDatabase tag=\"v1\"/>");
    }

    static String changeSet(String id, String changes) {
        return "<changeSet id=\"" + id + "\" author=\"ann\">" + changes + "</changeSet>\n";
    }

    static String changeLog(String content) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
            """ + content + "</databaseChangeLog>\n";
    }

    /** Lets Liquibase itself run so many changesets; all of them with a number that is great enough. */
    void update(ScratchDatabase database, int changeSets) {
        try (Connection connection = database.getConnection();
                Liquibase liquibase = new Liquibase(
                        MASTER,
                        new DirectoryResourceAccessor(project.theirs()),
                        DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
            liquibase.update(changeSets, new Contexts(), new LabelExpression());
        } catch (SQLException | LiquibaseException | FileNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
