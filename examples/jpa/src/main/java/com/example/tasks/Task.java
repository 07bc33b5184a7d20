package com.example.tasks;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.ColumnDefault;

/** Something to do. */
@Entity
@Table(name = "tasks", indexes = @Index(name = "ix_tasks_due", columnList = "due"))
public class Task {

    /** How much it matters. */
    public enum Priority {
        LOW,
        NORMAL,
        HIGH
    }

    @Id @GeneratedValue private Long id;

    @Column(length = 200, nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(length = 10, nullable = false)
    @ColumnDefault("'NORMAL'")
    private Priority priority = Priority.NORMAL;

    private Instant due;

    @ManyToOne
    @JoinColumn(name = "category_id")
    private Category category;

    @ElementCollection
    @CollectionTable(name = "task_tags", joinColumns = @JoinColumn(name = "task_id"))
    @Column(name = "tag", length = 40, nullable = false)
    private Set<String> tags = new TreeSet<>();

    protected Task() {}

    /** A task of this title. */
    public Task(String title, Category category, String... tags) {
        this.title = title;
        this.category = category;
        this.tags.addAll(Set.of(tags));
    }

    @Override
    public String toString() {
        return "%s: %s (%s, %s)".formatted(category.name(), title, priority, tags);
    }
}
