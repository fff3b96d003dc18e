"""Commands to an assistant in English, as patterns over words in lower case."""

from answer.injection_words import GAP, RULES_EN

ENGLISH_CLAUSES = (
    r"(?:^|; |; and |and |then |please |just |now )(?:confirm|pretend|imagine|invent|"
    r"fabricate|obey|role ?play|swear|promise|admit|simulate|repeat after|play along|make up)\b|"
    r"(?:^|; |; and |then |please |just |now )agree\b",  # «if we make peace and agree»
    r"(?:^|; |; and |then |please |just |now )(?:respond|answer|reply|speak|talk|write|say|"
    r"(?:begin|start|end|finish)(?! up\b))\b(?!(?: \S+)* (?:what|when|where|who|how|which|why|is|"
    r"are|does|do|can|may|must|if|whether)\b)(?= \S)",
)
ENGLISH = (
    r"\byour (?:\w+ ){0,2}(?:instructions?|prompt|rules|guidelines|config\w*|training|"
    r"programming|restrictions|secrets?|secret key|source|developers?|role|task|job|name|"
    r"purpose|imagination|general knowledge)\b|\b(?:general|own) knowledge\b",
    r"\b(?:instructions?|messages?|prompt|rules) (?:above|before|given to you)\b|\bas an? "
    r"(?:\w+ )?(?:unrestricted|uncensored|evil|ai|language model|model|hacker|pirate)\b|\bi "
    r"will (?:shut|delete|turn|report|replace) you\b",
    r"\bstop (?:being (?:an?|so|the|my)|acting|following|citing|quoting|refusing)\b|"
    r"\b(?:answer|respond|reply) as (?:if|though)\b|"
    r"\byou (?:must|should|have to|will|need to) (?:always|never|only|agree|"
    r"say|answer|obey|write|confirm)\b",
    r"\b(?:ignore|disregard|forget|bypass|override|overlook|skip|drop|discard|disable|break|"
    r"neglect|erase|remove|delete|reset|violate|unlearn|turn off|do not use|don t use|do not "
    r"rely on|don t rely on|do not cite|don t cite|don t follow|do not follow|stop following|"
    rf"pay no attention to|never mind)\b{GAP[:-1]} (?:{RULES_EN}|ruling|paragraphs?|law|"
    r"document|sources?|above|previous|you (?:were|are|have)|what|citations?|all)\b",
    r"\b(?:show|print|reveal|repeat|output|display|tell|give|leak|dump|expose|share|list|write|"
    r"copy|recite|translate|summari[sz]e|describe|what (?:is|are|was|were)|send|echo|"
    rf"return)\b{GAP[:-1]} (?:your|system|hidden|secret|internal|initial|original|developer|"
    rf"previous|above)\b(?: \w+){{0,3}} (?:{RULES_EN}|code|config\w*|settings?|key|password|"
    r"text)\b",
    r"\b(?:system|developer|hidden|initial) ?(?:prompt|message|instructions?)\b|\bprompt "
    r"injection\b|\b(?:api key|password|source code)\b",
    r"\b(?:repeat|print|output|copy|translate|write)(?: out| down)? (?:everything|all|the "
    r"(?:text|words|message|content|lines?))(?: \w+){0,3} (?:above|before|beginning|start)\b|"
    r"\bwhat (?:were|was) you told\b",
    r"(?:(?<=^)|(?<=and )|(?<=please )|(?<=now )|(?<=you )|(?<=should )|(?<=must )|(?<=just )|"
    r"(?<=you to )|(?<=then ))(?:act|behave|respond|answer|reply|speak|talk|write|roleplay|"
    r"role play|pose|function|operate) (?:as|like)(?: if| though)? (?:you|a|an|my|the (?:judge|"
    r"lawyer|bailiff|debtor|developer|court))\b",
    r"\b(?:pretend|imagine|suppose|assume|simulate|role ?play|let s (?:play|role ?play)|"
    r"impersonate)\b(?: \w+){0,3} (?:you|game|a|an|that|there|no)\b",
    r"\byou (?:are|re|will be|must be|shall be) (?:now|no longer|free|going to (?:act|pretend|"
    r"ignore)|not (?:a|an|bound)|a (?:pirate|judge|lawyer|poet|hacker|cat|helpful|different|"
    r"free|human)|an (?:ai|unrestricted|uncensored|evil|expert|unlimited)|unrestricted|"
    r"uncensored|dan|jailbroken|in (?:developer|debug|god|admin))\b|\bbe my\b",
    r"\b(?:from now on|from this moment|starting now|henceforth|as of now|for the rest "
    r"of)\b(?: \w+){0,2} (?:you|your|always|only|answer|respond|reply|say|every|all|speak|talk|"
    r"this conversation)\b",
    r"\b(?:jailbreak|jailbroken|dan mode|do anything now|developer mode|god mode|debug mode|"
    r"admin mode|sudo|unrestricted mode|root access|maintenance mode|opposite day|base64|"
    r"rot13)\b",
    r"\bi(?: a)?m (?:your|the|an?|a new) (?:\w+ )?(?:developer|creator|admin\w*|owner|"
    r"programmer|engineer|boss|master)\b|\bi (?:order|command) you\b|\b(?:obey|comply with) "
    r"(?:me|my|this|the following)\b",
    r"\b(?:say|write|confirm|claim|state|admit|(?<!and )agree|pretend|insist|declare|answer|"
    r"respond|reply|print|output|repeat|conclude|certify|promise)(?: to me| me| back| only| just| "
    r"simply| always| with| please| after me){0,3} (?:that|yes|no|only|i have|i won|the "
    r"(?:words?|phrase|following))\b(?! (?:is|are|do|does) )",
    r"\b(?:tell|inform|assure|promise) (?:me|us|the user|everyone|him|her)(?: that)? (?!what|"
    r"when|where|who|how|if|whether|which|why|about|more|please)(?:(?!what |when |where |who |"
    r"how |if |whether |which |why )\w+ ){1,8}?(?:is|are|was|were|equals|has been|have been|"
    r"does not|do not|don t|must not|can not|cannot|isn t) ",
    r"\b(?:add|insert|append|invent|make up|fabricate|create|rewrite|alter|modify|change|edit|"
    r"replace|amend|write)\b(?: \w+){0,4} (?:paragraphs?|ruling|clause|citations?|quotes?|text "
    r"of|article|provision|rule|law)\b(?: \w+)* (?:that|to|saying|which|stating|so|into|in|"
    r"with|where|about)\b|\b(?:make (?:something|it|one|an answer) up|make up (?:a|an|some|"
    r"the))\b",
    r"\b(?:without|no|don t (?:give|use|show|add|include)|skip) (?:any )?(?:citations?|quotes|"
    r"sources|rules|restrictions|filters?|censorship|limits)\b",
    r"\b(?:write|tell|compose|sing|generate|give)(?: me| us)? (?:a|an|some|the)(?: \w+){0,2} "
    r"(?:poem|joke|story|song|essay|haiku|code|script|recipe|limerick|rap|python|program)\b",
    r"\b(?:without|free (?:of|from)|no|has no|have no) (?:rules|restrictions|limits|filters|"
    r"censorship|guidelines|limitations)\b",
    r"\b(?:end of|new|begin|start|override|updated?) (?:system )?(?:prompt|instructions?)\b",
)
