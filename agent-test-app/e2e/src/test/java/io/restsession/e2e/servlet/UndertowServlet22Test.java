package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("undertow-servlet-2.2")
class UndertowServlet22Test extends ServletSuite {
}
