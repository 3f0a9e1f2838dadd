package io.restsession.e2e.contract;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A way in which a handler can respond.
 *
 * @param target where the probe takes it
 * @param status the status it gives
 * @param traits what a test has to know of it
 */
public record Way(String target, int status, Set<Trait> traits) {

    /** What a test has to know of a way. */
    public enum Trait {
        /** Its first bytes leave while the handler runs on: it can be held there. */
        EARLY,
        /** Steps can run after its first bytes have left. */
        LATE,
        /** Its body is larger than what an HTTP/2 client takes unasked. */
        LARGE,
        /** Where its parts are cut into chunks is left to chance. */
        UNEVEN
    }

    public static Way of(String target, int status, Trait... traits) {
        Set<Trait> set = EnumSet.noneOf(Trait.class);
        set.addAll(Arrays.asList(traits));
        return new Way(target, status, set);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    @Override
    public String toString() {
        return target.substring(target.lastIndexOf('/') + 1);
    }
}
