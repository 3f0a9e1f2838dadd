package io.restsession.store.redis;

import io.restsession.core.store.StoreException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server answered with an error. What it said may hold keys, and with them ids: it must not be shown as it is. */
final class ErrorAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Redis 6 wraps the errors that a script meets into one of the script's. */
    private static final Pattern IN_A_SCRIPT = Pattern.compile(": -([A-Z]+) ");

    private final Address server;
    private final String said;
    private final String code;

    ErrorAnswer(Address server, String said) {
        super(null, null, false, false);
        this.server = server;
        this.said = said == null ? "" : said;
        code = code(this.said);
    }

    /** Its first word, such as {@code MOVED}. */
    String code() {
        return code;
    }

    /** Whether there is something under a key that can't be what belongs there. */
    boolean isWrongType() {
        return code.equals("WRONGTYPE");
    }

    /** The words of the answer, the code being the first. */
    String[] words() {
        return said.split(" ");
    }

    Address server() {
        return server;
    }

    StoreException asStoreException() {
        return new StoreException(getMessage());
    }

    @Override
    public String getMessage() {
        return "Redis at " + server + ' ' + explanation();
    }

    private static String code(String said) {
        Matcher inAScript = IN_A_SCRIPT.matcher(said);
        if (said.startsWith("ERR ") && inAScript.find()) {
            return inAScript.group(1);
        }
        if (said.contains("non local key")) {
            // A script found that one of its keys has been handed over already.
            return "TRYAGAIN";
        }
        if (said.contains("unauthenticated")) {
            // So it answers to whatever is longer than AUTH.
            return "NOAUTH";
        }
        int end = 0;
        while (end < said.length() && said.charAt(end) >= 'A' && said.charAt(end) <= 'Z') {
            end++;
        }
        return said.substring(0, Math.min(end, 20));
    }

    private String explanation() {
        switch (code) {
            case "NOAUTH":
                return "asks for a password: set rest.session.store.password (and rest.session.store.user, where it has users).";
            case "WRONGPASS":
                return "does not accept the user and password it was given.";
            case "NOPERM":
                return "does not permit this user all it needs: its keys, which begin with the key prefix, and the commands hgetall, "
                    + "hmget, hget, hset, hdel, del, exists, type, rename, pexpire, pexpireat, pttl, persist, zadd, zrem, zrangebyscore, "
                    + "zremrangebyscore, set, scan, time, eval, evalsha.";
            case "READONLY":
                return "is a replica and takes no writes: name its master, or use redis+sentinel://, which finds it.";
            case "LOADING":
                return "has just been started and is still reading its data.";
            case "OOM":
                return "is out of memory and takes no writes: raise its maxmemory, or let it evict keys.";
            case "MISCONF":
                return "can't save its data to disk and takes no writes until it can: its own log says why.";
            case "MASTERDOWN":
                return "is a replica that has lost its master.";
            case "NOREPLICAS":
                return "has fewer replicas than its min-replicas-to-write and takes no writes.";
            case "CLUSTERDOWN":
                return "says that its cluster is down, or has no master for some of the sessions.";
            case "TRYAGAIN":
                return "is handing over these sessions to another server of the cluster.";
            case "BUSY":
                return "is busy with a long script.";
            case "MOVED":
            case "ASK":
            case "CROSSSLOT":
                return "belongs to a cluster: use redis+cluster://.";
            case "DENIED":
                return "is in protected mode and takes connections of its own machine only: give it a password.";
            default:
                return explainedBySentence();
        }
    }

    private String explainedBySentence() {
        if (said.contains("unknown command")) {
            return "does not know a command that is needed: Redis 5 or Valkey is the least, with no command renamed.";
        }
        if (said.contains("AUTH")) {
            return "has no password set, or does not know users, but is given them: take them out of rest.session.store.";
        }
        if (said.contains("invalid password")) {
            return "does not accept the password it was given.";
        }
        if (said.contains("DB index")) {
            return "does not have a database of the number that rest.session.store names.";
        }
        if (said.contains("max number of clients")) {
            return "has as many connections as its maxclients allows.";
        }
        if (said.contains("cluster support disabled")) {
            return "belongs to no cluster: use redis://.";
        }
        if (said.contains("SELECT")) {
            return "belongs to a cluster, which has no databases: use redis+cluster://.";
        }
        return "answered with an error (" + (code.isEmpty() ? "of no known kind" : code) + ").";
    }
}
