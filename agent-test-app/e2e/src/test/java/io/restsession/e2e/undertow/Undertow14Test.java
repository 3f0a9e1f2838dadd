package io.restsession.e2e.undertow;

import io.restsession.e2e.harness.On;

@On("undertow-1.4")
class Undertow14Test extends UndertowSuite {
}
