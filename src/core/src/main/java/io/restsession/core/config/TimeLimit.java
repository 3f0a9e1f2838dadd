package io.restsession.core.config;

/** How long something may take, in milliseconds. */
final class TimeLimit extends ValueType<Long> {

    private static final long SHORTEST = 10;
    private static final long LONGEST = 10 * 60 * 1000;

    private final LifeTime time = new LifeTime();

    @Override
    Long parse(String text) throws WrongValue {
        long millis = time.parse(text);
        if (millis < SHORTEST) {
            throw new WrongValue("it is too short");
        }
        if (millis > LONGEST) {
            throw new WrongValue("it is too long");
        }
        return millis;
    }

    @Override
    String allowed() {
        return "2s, 500ms, PT2S or 2000 (milliseconds), from 10 ms to 10 minutes";
    }
}
