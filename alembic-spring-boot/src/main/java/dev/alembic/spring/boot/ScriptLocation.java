package dev.alembic.spring.boot;

import dev.alembic.Alembic;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;

/** Finds out where an application has its revisions. */
final class ScriptLocation {

    private static final String PACKAGED = "classpath:";
    private static final String USUAL = "classpath:db/revisions";

    private final BeanFactory beans;
    private final ClassLoader classLoader;

    ScriptLocation(BeanFactory beans, ClassLoader classLoader) {
        this.beans = beans;
        this.classLoader = classLoader;
    }

    /** What the settings say, or the first usual place that has revisions, or the most usual one. */
    String of(AlembicProperties properties) {
        String said = properties.scriptLocation();
        if (said != null) {
            return plain(said.strip());
        }
        return usual().stream().filter(this::hasRevisions).findFirst().orElse(USUAL);
    }

    /** Spring writes some places in more ways than Alembic does. */
    private static String plain(String location) {
        String text = location.replaceFirst("^classpath\\*:", PACKAGED).replaceFirst("^file:", "");
        return text.startsWith(PACKAGED)
                ? PACKAGED + text.substring(PACKAGED.length()).replaceAll("^/+|/+$", "")
                : text;
    }

    private List<String> usual() {
        List<String> all = new ArrayList<>(List.of(USUAL));
        if (AutoConfigurationPackages.has(beans)) {
            AutoConfigurationPackages.get(beans).forEach(each -> all.add(PACKAGED + each + ".db"));
        }
        return all;
    }

    private boolean hasRevisions(String location) {
        Alembic there = Alembic.builder()
                .scripts(location)
                .classLoader(classLoader)
                .allowNoRevisions(true)
                .build();
        return !there.heads().isEmpty();
    }
}
