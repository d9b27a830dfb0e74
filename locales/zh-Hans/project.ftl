# 项目：配置，以及从文章到本地化版本的各个步骤。

error-glob = “{ $glob }”不是有效的文件匹配模式：{ $reason }
error-template-field = 路径中没有“{"{"}{ $field }{"}"}”这个字段
hint-template-field = 可用字段：{"{"}dir{"}"}、{"{"}stem{"}"}、{"{"}ext{"}"} 和 {"{"}lang{"}"}
error-output-edited = 文件写出后又被修改过
hint-output-edited = 已保留您的版本；请将其移走，或用 --force 覆盖
