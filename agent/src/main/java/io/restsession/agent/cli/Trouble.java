package io.restsession.agent.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What went wrong, with all its causes, in lines for people. */
final class Trouble {

    /** Causes may be as many as a driver likes, and may go in circles. */
    private static final int MOST_CAUSES = 8;

    private final List<Throwable> chain = new ArrayList<>();

    Trouble(Throwable failure) {
        for (Throwable each = failure; each != null && chain.size() < MOST_CAUSES; each = each.getCause()) {
            chain.add(each);
        }
    }

    /** @param doing what failed, the first words of the first line */
    void report(String doing, Output output, Redaction redaction) {
        boolean first = true;
        for (String reason : reasons()) {
            output.error(redaction.of((first ? doing + ": " : "  because: ") + reason));
            first = false;
        }
        output.error("  What to do: " + Advice.on(chain));
    }

    /** Each cause once: drivers like to repeat in the message what the cause says itself. */
    private Set<String> reasons() {
        Set<String> reasons = new LinkedHashSet<>();
        String said = "";
        for (Throwable each : chain) {
            String message = each.getMessage() == null ? "" : each.getMessage().replaceAll("\\s+", " ").trim();
            if (each.getCause() != null && message.equals(String.valueOf(each.getCause()).trim())) {
                continue;
            }
            boolean isNew = message.isEmpty() ? !said.contains(each.getClass().getName()) : !said.contains(message);
            if (isNew || reasons.isEmpty()) {
                reasons.add(isForPeople(each) ? message : each.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message));
                said += each + "\n" + message + "\n";
            }
        }
        return reasons;
    }

    /** Our own are sentences; those of others often make sense with their type only. */
    private static boolean isForPeople(Throwable failure) {
        return failure.getClass().getName().startsWith("io.restsession.") && failure.getMessage() != null;
    }
}
