package io.restsession.e2e.undertow;

import io.restsession.e2e.harness.On;

@On("undertow-2.2")
class Undertow22Test extends UndertowSuite {
}
