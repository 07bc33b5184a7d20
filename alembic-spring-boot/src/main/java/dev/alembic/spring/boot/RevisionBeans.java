package dev.alembic.spring.boot;

import dev.alembic.migration.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.NestedExceptionUtils;

/** The revisions that are beans, which have been given what they asked for. */
final class RevisionBeans {

    private static final String WAITS = "Revision bean \"%s\" needs something that waits for the migrations, such as"
            + " an EntityManagerFactory, a JPA repository or a JdbcTemplate. Write with the Operations that upgrade"
            + " is given (op.execute, op.bulkInsert, op.connection()), or inject what doesn't use the database.";

    private final ListableBeanFactory beans;

    RevisionBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /**
     * All of them, sorted by their names.
     *
     * @throws RevisionBeanException if one can't be made
     */
    List<Migration> all() {
        Map<String, Migration> found = new TreeMap<>();
        for (String name : beans.getBeanNamesForType(Migration.class, true, false)) {
            found.put(name, bean(name));
        }
        return new ArrayList<>(found.values());
    }

    private Migration bean(String name) {
        try {
            return plain(name, beans.getBean(name, Migration.class));
        } catch (BeansException e) {
            if (isCircle(e)) {
                throw new RevisionBeanException(WAITS.formatted(name), e);
            }
            throw e;
        }
    }

    private static boolean isCircle(BeansException failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return root instanceof BeanCurrentlyInCreationException
                || String.valueOf(root.getMessage()).contains("Circular depends-on");
    }

    /** The object behind a proxy: a run has its own transaction. */
    private static Migration plain(String name, Migration bean) {
        Object target = AopProxyUtils.getSingletonTarget(bean);
        if (target == null) {
            return bean;
        }
        if (target instanceof Migration migration) {
            return migration;
        }
        throw new RevisionBeanException(
                "Revision bean \"%s\" hides its revision behind a proxy.".formatted(name), null);
    }
}
