/**
 * Common English words that look like a slip in a word of this grammar and are none: "quite" is not "quiet", and
 * "three" not "there". Forms of a known word, such as "takes", are left to the spelling.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  [
    'added|alien|alone|along|alter|among|annually|appeal|appeals|apple|approximate|arise|attack|auction|banker',
    'banking|banks|bats|bears|beast|bee|began|begun|being|bench|black|blake|blame|bland|blind|block|blow|boats',
    'booth|bored|bother|boxer|boxing|bread|breaking|burnt|cartoons|caution|chance|chances|charge|charges|check',
    'chose|clan|clean|closer|codes|col|cold|collection|compete|competed|competes|comprises|concert|congress',
    'connection|conservation|consistency|contract|contracts|contrary|convent|convince|corruption|court|courts',
    'crane|crease|crops|cross|crossing|dad|deceased|decree|defeating|deletion|deletions|depiction|detective',
    'detention|directors|displaced|divine|donation|emerge|enter|entered|entirety|equality|excluding|expert',
    'extending|extent|faced|faces|facing|faction|factions|favor|favour|fed|fifth|fifty|filed|films|fires|flame',
    'flames|flesh|flies|flight|flood|flour|flower|flowers|followers|formal|forth|foster|fried|fright|gary',
    'generals|god|grace|grande|grant|grave|greek|ground|guest|guests|heady|healing|hearing|heating|height|hell',
    'imply|improved|integrity|intensive|keen|lanes|laser|latter|layer|lease|lever|likes|lined|liner',
    'linger|links|listing|lists|lives|loading|logs|looked|looks|loose|lover|lovers|march|matter',
    'modes|mother|mothers|naked|narrative|neither|newer|no|none|nose|noting|obtained|older|operator',
    'operators|overlap|overlaps|paint|palace|parks|party|passes|paying|peace|peaking|peaks|peer|pending',
    'petition|petty|phase|phases|pipeline|plan|plane|planes|planning|plans|played|ports|positive|praise',
    'presence|print|prints|protect|punch|quartet|quit|quite|radio|rally|range|reaction|reader|rebels|recover',
    'recreated|recurring|reduction|reed|referred|referring|regarding|rejected|relating|relation|relay',
    'remain|remote|reply|reporting|reserve|reserved|reside|residing|respected',
    'retail|revealed|revealing|reverted|reverting|revolution|rise|roads|sample|sanctions|sciences|scope',
    'scorer|seating|selections|sessions|shade|shaft|shake|shale|shame|shape|share|shell|shipping|shirt',
    'shoes|shoot|shoots|shopping|shops|shore|shorn|shove|shower|shows|shrine|sings|sites|situated|situation',
    'sixth|sizes|skate|skating|sketches|skill|skills|slave|sleeping|slight|slightly|smart|sold|sorts|spanning',
    'spare|speaking|speedily|spelling|spend|spending|spoke|sport|sporting|sports|spots|spreading|stability',
    'staff|stakes|stale|standing|stare|starring|state|stations|stats|staying|steak|steep|steering|stems|stock',
    'store|stores|storm|stranger|strike|string|strongest|stuck|sue|swift|tales|tanks|tasks|taxes',
    'teen|tests|theme|think|thinks|thorough|though|three|threw|timer|trace|tracking|tract|tradition',
    'traditions|training|transaction|transactions|transfer|transfers|translation|translations|transport',
    'traveling|trick|truck|underway|upgraded|vice|wards|weight|whale|whatsoever|whenever|while|whose|wished',
    'witch|wives|won|woods|works|world|worlds|wound|writer|wrote',
  ].flatMap((line) => line.split('|')),
);
