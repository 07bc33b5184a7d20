package dev.alembic;

/** In which language a schema is drawn. */
public enum DiagramFormat {
    /** An {@code erDiagram} of Mermaid, which GitHub and GitLab show in Markdown. */
    MERMAID,
    /** Entities of PlantUML. */
    PLANTUML,
    /** DBML, which dbdiagram.io shows. */
    DBML
}
