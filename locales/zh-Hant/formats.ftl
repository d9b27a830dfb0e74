# 文件格式與雙語檔案。

error-format-count = 文件有 { $blocks } 個文字區塊，卻提供了 { $translations } 個譯文
error-xml-broken = 不是格式正確的 XML：{ $reason }
error-xml-unclosed = <{ $name }> 沒有結束標籤
error-xml-empty = 檔案中沒有 XML 元素
error-xml-two-roots = 出現了第二個最外層元素
error-xml-text-outside = 最外層元素之外有文字
error-xml-entity = 未知的實體 &{ $name };
error-xml-declares-entities = 檔案中宣告了實體；這類檔案一律拒絕，因為很小的檔案可能展開成數 GB
error-xml-deep = 元素巢狀超過 { $limit } 層
error-xml-prefix = 命名空間前綴「{ $prefix }」沒有宣告
error-xml-too-large = 無法讀取超過 4 GiB 的檔案
error-xliff-root = 不是 XLIFF：最外層元素是 <{ $found }>
error-xliff-version = 不支援這個 XLIFF 版本（檔案為 { $found }；支援 2.0、2.1 和 2.2）
error-xliff-no-source-lang = 缺少來源語言（srcLang）
error-xliff-lang = { $attribute } 不是語言標籤：「{ $value }」
error-xliff-no-id = <{ $element }> 沒有 id
error-xliff-no-source = 單元「{ $unit }」中有一個句段沒有原文
error-xliff-state = 「{ $state }」不是句段狀態；可用的有 initial、translated、reviewed 和 final
error-xliff-no-such-segment = 單元「{ $unit }」中沒有句段「{ $segment }」
