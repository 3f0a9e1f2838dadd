package io.restsession.core.config;

/** A number of things, one at least. */
final class Count extends ValueType<Integer> {

    private final int most;

    Count(int most) {
        this.most = most;
    }

    @Override
    Integer parse(String text) throws WrongValue {
        int count = 0;
        for (int i = 0; i < text.length() && count <= most; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new WrongValue();
            }
            count = count * 10 + c - '0';
        }
        if (count < 1 || count > most) {
            throw new WrongValue();
        }
        return count;
    }

    @Override
    String allowed() {
        return "a number from 1 to " + most;
    }
}
