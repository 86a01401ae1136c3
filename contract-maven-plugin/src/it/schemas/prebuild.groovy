// What was released stands in the artifact and in the Git revision; the work tree has a version more, which breaks its promise.
def id = '{"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}\n'
def total = '''{
  "type": "object",
  "properties": {"id": {"type": "string"}, "total": {"type": "number"}},
  "required": ["id", "total"]
}
'''
def write = { path, text ->
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.text = text
}
def git = { String... arguments ->
    def command = ['git', '-c', 'user.name=it', '-c', 'user.email=it@example.org', *arguments]
    def process = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true).start()
    def output = process.inputStream.text
    assert process.waitFor() == 0 : output
}

write('released/schemas/order-events/ORDER_PLACED/1.0.schema.json', id)
write('schemas/order-events/ORDER_PLACED/1.0.schema.json', id)
git('init', '-q')
git('add', 'schemas')
git('commit', '-q', '-m', 'What was released')
write('schemas/order-events/ORDER_PLACED/1.1.schema.json', total)
true
