package io.restsession.e2e.undertow;

import io.restsession.e2e.harness.On;

@On("undertow-2.3")
class Undertow23Test extends UndertowSuite {
}
