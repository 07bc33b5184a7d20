package dev.alembic.internal.render;

import dev.alembic.op.BatchAlter;
import java.util.List;
import java.util.Optional;

/** How a batch is done: {@code how -> how.alwaysRecreate()}. */
final class SettingsRenderer {

    private final ObjectRenderer objects;

    SettingsRenderer(ObjectRenderer objects) {
        this.objects = objects;
    }

    /** Absent: as usual. */
    Optional<Code> of(BatchAlter.Settings settings) {
        Code how = switch (settings.recreate()) {
            case AUTO -> Code.raw("how");
            case ALWAYS -> Code.raw("how").then("alwaysRecreate");
            case NEVER -> Code.raw("how").then("neverRecreate");
        };
        if (settings.copyFrom().isPresent()) {
            how = how.then("copyFrom", objects.of(settings.copyFrom().get()));
        }
        how = list(how, "overrides", settings.overrides());
        how = list(how, "items", settings.items());
        how = objects.options(how, settings.options());
        for (List<String> group : settings.order()) {
            how = list(how, "order", group);
        }
        if (settings.naming().isPresent()) {
            how = how.then("naming", objects.of(settings.naming().get()));
        }
        return how instanceof Code.Chain ? Optional.of(new Code.Lambda("how", how)) : Optional.empty();
    }

    private Code list(Code how, String method, List<?> values) {
        return values.isEmpty()
                ? how
                : how.then(Code.call(method, values.stream().map(objects::of).toList()));
    }
}
