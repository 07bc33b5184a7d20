package dev.alembic.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * What came of the tests of a class, one line each: {@code upDownUp [1a (create tasks)]: message}.
 *
 * @param succeeded names only
 */
record SuiteRun(List<String> succeeded, List<String> failed, List<String> aborted) {

    static SuiteRun of(Class<?> type) {
        SuiteRun run = new SuiteRun(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(type)).execute().allEvents().finished().stream()
                .forEach(run::add);
        return run;
    }

    private void add(Event event) {
        TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
        String name = name(event.getTestDescriptor());
        if (result.getStatus() != Status.SUCCESSFUL) {
            String message = result.getThrowable().map(Throwable::getMessage).orElse("");
            (result.getStatus() == Status.FAILED ? failed : aborted).add(name + ": " + message);
        } else if (event.getTestDescriptor().isTest()) {
            succeeded.add(name);
        }
    }

    private static String name(TestDescriptor descriptor) {
        String method = method(descriptor);
        return descriptor
                        .getParent()
                        .map(SuiteRun::method)
                        .filter(method::equals)
                        .isPresent()
                ? "%s [%s]".formatted(method, descriptor.getDisplayName())
                : method;
    }

    private static String method(TestDescriptor descriptor) {
        return descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse(descriptor.getDisplayName());
    }
}
