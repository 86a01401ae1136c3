// The findings that a build printed, each as it stands there, and the line that counts them; without Maven's own lines. A project's own
// script runs it: evaluate(new File(basedir, '../../../src/it/printed-findings.groovy'))
return { String log ->
    def lines = log.readLines().collect { it.replaceFirst(/^\[(ERROR|WARNING)] /, '') }
    def printed = []
    lines.eachWithIndex { line, number ->
        if (line.startsWith('  where:    ')) {
            def rule = lines.findIndexOf(number) { it.startsWith('  rule:     ') }
            printed += lines[number - 1..rule] + ''
        } else if (line =~ /^(\d+ services?, |service ').*: \d+ errors?/) {
            printed += line
        }
    }
    printed.join('\n')
}
