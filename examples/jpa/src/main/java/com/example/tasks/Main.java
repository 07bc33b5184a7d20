package com.example.tasks;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;

/** Adds a task to the database of a JDBC url, whose schema has to be what the entities need. */
public final class Main {

    private Main() {}

    /** The url, and user and password where the database asks for them. */
    public static void main(String[] arguments) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.jdbc.url", arguments[0]);
        if (arguments.length > 1) {
            settings.put("jakarta.persistence.jdbc.user", arguments[1]);
            settings.put("jakarta.persistence.jdbc.password", arguments[2]);
        }
        try (EntityManagerFactory factory =
                Persistence.createEntityManagerFactory("tasks", settings)) {
            factory.runInTransaction(
                    entities -> {
                        Category category = new Category("home");
                        entities.persist(category);
                        entities.persist(new Task("water the plants", category, "plants"));
                    });
            factory.runInTransaction(
                    entities ->
                            entities.createQuery("from Task", Task.class)
                                    .getResultStream()
                                    .forEach(System.out::println));
        }
    }
}
