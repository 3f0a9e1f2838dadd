package io.restsession.agent.cli;

import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which session: by its id, or as much of its beginning as tells it from all others. */
final class SessionOption {

    /** Of those that an ambiguous beginning fits. */
    private static final int MOST_SHOWN = 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(paramLabel = "ID", description = "The session's id, or an unambiguous beginning of it.")
    private String id;

    @Option(names = "--space", paramLabel = "SPACE", description = "Its web application, named as in the list.")
    private String space;

    @Option(names = "--full-ids", description = "Shows ids whole: whoever has one may have the session.")
    private boolean fullIds;

    boolean fullIds() {
        return fullIds;
    }

    /** The one session that is meant; null if there is none or more than one, which is said. */
    StoredSession find(SessionStore store, String name, Output output) {
        String beginning = beginning();
        SessionRecord exact = space == null ? null : store.load(space, beginning);
        if (exact != null) {
            return new StoredSession(space, exact);
        }
        Matches matches = new Matches(beginning);
        store.browse(matches::visit);
        List<StoredSession> found = matches.exact.isEmpty() ? matches.others : matches.exact;
        if (found.isEmpty()) {
            output.error(name + ": there is no session whose id is or begins so" + (space == null ? "." : " in this space."));
        } else if (found.size() > 1) {
            tell(found, name, output);
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    /** As the list shows it, or as a client's cookie holds it, with the signature behind. */
    private String beginning() {
        int signature = id.indexOf('~');
        String bare = (signature < 0 ? id : id.substring(0, signature)).replaceAll("(\\.\\.\\.|\u2026)$", "");
        if (bare.isEmpty()) {
            throw new ParameterException(command.commandLine(), "the id has no beginning");
        }
        return bare;
    }

    private void tell(List<StoredSession> found, String name, Output output) {
        Table table = new Table(output, StoredSession.COLUMNS);
        long now = System.currentTimeMillis();
        for (StoredSession session : found.subList(0, Math.min(found.size(), MOST_SHOWN))) {
            table.row(session.cells(fullIds, now));
        }
        table.print();
        output.error(name + ": " + (found.size() > MOST_SHOWN ? "more than " + MOST_SHOWN : found.size())
            + " sessions fit. Give more of the id (--full-ids shows them whole), or the --space.");
    }

    /** What a walk through the store finds; no more of it than is shown. */
    private final class Matches {

        final List<StoredSession> exact = new ArrayList<>();
        final List<StoredSession> others = new ArrayList<>();
        private final String beginning;

        Matches(String beginning) {
            this.beginning = beginning;
        }

        boolean visit(String of, SessionRecord record) {
            if (record.id().startsWith(beginning) && (space == null || space.equals(of))) {
                List<StoredSession> list = record.id().length() == beginning.length() ? exact : others;
                if (list.size() <= MOST_SHOWN) {
                    list.add(new StoredSession(of, record));
                }
            }
            return true;
        }
    }
}
