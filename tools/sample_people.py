"""The invented people of resources/samples. Nobody here exists; any likeness is chance.

Mail and web addresses end in `.example`; phone numbers come from ranges that the regulators of
their countries keep free for fiction.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist. `born` is ISO, or `--MM-DD` where the year is nobody's business."""

    given: str
    family: str
    organization: str = ""
    title: str = ""
    mail: str = ""
    country: str = "US"
    street: str = ""
    city: str = ""
    born: str = ""
    note: str = ""
    web: str = ""
    nickname: str = ""
    phonetic: str = ""
    """Given and family name as they are spoken, parted by a space."""
    anniversary: str = ""
    related: str = ""
    """Label and name, parted by a colon."""
    photo: bool = False
    family_first: bool = False
    land: str = ""
    """The address's country where it is not the phone's."""

    @property
    def full_name(self) -> str:
        """The name as its owner writes it."""
        if self.family_first:
            return f"{self.family}{self.given}"
        return f"{self.given} {self.family}".strip()


# fmt: off
BOTH = (
    Person("Bo", "Lindqvist", "Söder AB", "CTO", "bo@soder.example", "SE", "Götgatan 900", "Stockholm",
           "1981-12-03", "Prefers mail, mornings.\nInterests: sailing, storage engines.",
           "https://www.soder.example/bo", photo=True),
    Person("Amara", "Okafor", "Blue Heron Labs", "Head of Partnerships", "amara@blueheron.example", "GB",
           "14 Invented Row", "London", "1986-04-18", photo=True),
    Person("Chiara", "Rossi", "Filo", "Product Designer", "chiara@filo.example", "DE", "Lindenstraße 900",
           "Berlin", "--06-11"),
    Person("Søren", "Østergaard", "Nordlys Energi", "Analyst", "soren@nordlys.example", "GB",
           born="1979-09-30", photo=True),
    Person("Łukasz", "Żółkowski", "Kuźnia Danych", "Data Engineer", "lukasz@kuznia.example", "DE",
           "Ulica Zmyślona 7", "Kraków", "1990-01-22", land="Poland"),
    Person("Мария", "Вымышленная", "Северная Типография", "Редактор", "mariya@tipografiya.example", "DE",
           born="--03-08", note="Познакомились на книжной ярмарке.", photo=True),
    Person("晓宁", "李", "虚构科技有限公司", "工程师", "xiaoning.li@xugou.example", "US",
           born="1992-02-29", family_first=True, phonetic="Xiaoning Li"),
    Person("Elif", "Yılmaz", "Marmara Bank", "Data Lead", "elif@marmara.example", "FR", "", "",
           "1988-11-22", photo=True),
)

IOS = (
    Person("Anna", "Kowalczyk", "Meridian Press", "Editor", "anna@meridianpress.example", "GB",
           "3 Paper Lane", "Leeds", "1984-07-02", "Looks for an illustrator.", photo=True),
    Person("Daniel", "Mensah", "Northgate", "Recruiter", "daniel@northgate.example", "GB"),
    Person("Farid", "Haddad", "Cedar Works", "Founder", "farid@cedarworks.example", "FR",
           "900 rue Imaginaire", "Lyon", "1975-05-27", web="https://cedarworks.example", photo=True),
    Person("Grace", "Walker", "Ilford University", "Professor", "g.walker@ilford.example", "GB",
           "Department of Invention, 1 College Road", "Ilford", "1968-10-14",
           "Introduced me to Bo; likes letters.", anniversary="2021-11-24", photo=True),
    Person("遥", "佐藤", "株式会社サンプル", "建築家", "haruka@sample-kk.example", "US", "", "",
           family_first=True, phonetic="Haruka Satō"),
    Person("Ines", "Duarte", "", "Journalist", "ines@palavra.example", "FR", born="--01-30"),
    Person("Jonas", "Novák", "Čtvrtek & Syn", "Engineer", "jonas@ctvrtek.example", "DE",
           "Vymyšlená 12", "Brno", "1983-08-19", photo=True, land="Czechia"),
    Person("Zoë", "van der Meer", "Waterkant Advies", "Partner", "zoe@waterkant.example", "DE",
           "Verzonnenkade 4", "Delft", "1977-03-21", web="https://www.waterkant.example",
           land="Netherlands"),
    Person("Ólafur", "Brandsson", "Hraun Studio", "Sound Designer", "olafur@hraun.example", "GB"),
    Person("Nguyễn", "Thị Mơ", "Sông Xanh", "Urban Planner", "mo@songxanh.example", "AU", "", "",
           "1991-12-12", photo=True),
    Person("Δήμητρα", "Επινοημένη", "Γαλάζιο Εργαστήριο", "Αρχιτέκτονας", "dimitra@galazio.example", "FR",
           born="1980-06-01"),
    Person("נעמי", "בדויה", "סטודיו תכלת", "מעצבת", "naomi@tchelet.example", "GB"),
    Person("ليلى", "الخيالية", "دار السطور", "ناشرة", "layla@sutur.example", "FR",
           born="--09-17", photo=True),
    Person("अनन्या", "कल्पित", "नीलगिरी लैब्स", "शोधकर्ता", "ananya@nilgiri.example", "AU"),
    Person("민서", "가공", "푸른나무 출판사", "편집자", "minseo@pureunnamu.example", "US", "", "",
           "1993-05-05", family_first=True, phonetic="Minseo Gagong"),
    Person("Oksana", "Vyhadana", "Мрія Студія", "Illustrator", "oksana@mriya.example", "DE",
           born="1987-08-24", nickname="Ksenia"),
    Person("Tomás", "Ficción", "Río Claro", "Economist", "tomas@rioclaro.example", "US",
           "900 Avenida Imaginaria", "Montevideo", "1972-02-09", land="Uruguay"),
    Person("Hélène", "Dubois-Fictif", "Atelier Brume", "Photographer", "helene@brume.example", "FR",
           "900 rue de l'Invention", "Nantes", "1985-10-30", web="https://brume.example/portfolio",
           photo=True),
    Person("Matteo", "Inventato", "Torre Alta", "Civil Engineer", "matteo@torrealta.example", "DE"),
    Person("Aoife", "Ní Fhinscéil", "Cuan Software", "Developer", "aoife@cuan.example", "GB", "", "",
           "--02-01", nickname="Eefa"),
    Person("Rasmus", "Sepp", "Põhjatäht", "Product Manager", "rasmus@pohjataht.example", "SE"),
    Person("Ieva", "Izdomāta", "Zaļā Upe", "Biologist", "ieva@zalaupe.example", "SE", born="1989-11-18"),
    Person("Kwabena", "Asante", "Harbour Grid", "Operations Lead", "kwabena@harbourgrid.example", "GB",
           "22 Made-up Street", "Bristol", "1978-11-25", photo=True),
    Person("Sofía", "Pérez Imaginaria", "Nube Ocho", "CFO", "sofia@nubeocho.example", "US", "", "",
           "1982-04-04"),
    Person("Peter", "Fabel", "Kranich Verlag", "Lektor", "peter@kranich.example", "DE",
           "Märchenweg 900", "Leipzig", "1965-12-24", "Duzt sich; ruft lieber an."),
    Person("Ümit", "Hayali", "Ege Lojistik", "Dispatcher", "umit@ege.example", "FR"),
    Person("Csilla", "Képzelt", "Kék Duna Műhely", "Carpenter", "csilla@kekduna.example", "DE",
           born="--10-05", web="https://kekduna.example"),
    Person("Ștefan", "Născocit", "Munte Verde", "Forester", "stefan@munteverde.example", "FR"),
    Person("Maja", "Izmišljena", "Plavi Val", "Marine Biologist", "maja@plavival.example", "DE", "", "",
           "1995-07-15", photo=True),
    Person("Priya", "Raman", "Tidewater Health", "Physician", "priya@tidewater.example", "US",
           "900 Imaginary Ave", "Springfield", "1983-03-14", anniversary="2012-08-04"),
    Person("Caleb", "Whitlock", "Ashgrove Tools", "Sales Engineer", "caleb@ashgrove.example", "US",
           "17 Nowhere Road", "Riverton", "1990-09-09"),
    Person("Ruth", "Abernathy", "Abernathy & Daughters", "Accountant", "ruth@abernathy.example", "US",
           note="Tax questions; comma, semicolon; backslash \\ and all."),
    Person("Mikael", "Strömqvist", "Fjärden Konsult", "Consultant", "mikael@fjarden.example", "SE",
           "Hittepåvägen 9", "Uppsala", "1970-01-01"),
    Person("Linnéa", "Påhittad", "Fjärden Konsult", "Consultant", "linnea@fjarden.example", "SE", "", "",
           "--11-21", related="sister:Mikael Strömqvist"),
    Person("Anton", "Påhittad", "", "", "", "SE"),
    Person("Georgia", "Platt", "Kestrel Media", "Producer", "georgia@kestrel.example", "AU",
           "900 Fictional Parade", "Hobart", "1986-05-30", photo=True),
    Person("Jack", "Tolliver", "Kestrel Media", "Camera Operator", "jack@kestrel.example", "AU"),
    Person("Mei-Ling", "Carter", "Quiet Harbor Foundation", "Programme Officer",
           "meiling@quietharbor.example", "US", born="1979-12-01",
           note="Met at Nordic Data 2023.\nAsk about the grant round in spring."),
    Person("Dr. Ada", "Quill", "Ilford University", "Lecturer", "a.quill@ilford.example", "GB",
           web="https://ilford.example/~quill"),
    Person("Yusuf", "Karim", "Lantern Robotics", "Mechanical Engineer", "yusuf@lantern.example", "GB", "",
           "", "1994-06-23", photo=True),
    Person("Beatriz", "Lima Ficta", "Mar Azul", "Lawyer", "beatriz@marazul.example", "FR",
           born="1976-09-12"),
    Person("Henrik", "Aalto-Satu", "Revontuli", "Game Designer", "henrik@revontuli.example", "SE"),
    Person("Noor", "de Verzinne", "Lichtplein", "Curator", "noor@lichtplein.example", "DE", "", "",
           "--04-27", photo=True),
    Person("Samuel", "Obi", "Blue Heron Labs", "Researcher", "samuel@blueheron.example", "GB"),
    Person("Isla", "MacFarlane", "Peat & Barley", "Owner", "isla@peatandbarley.example", "GB",
           "1 Pretend Wynd", "Inverness", "1973-11-30"),
    Person("Leo", "Brandt", "Söder AB", "Backend Developer", "leo@soder.example", "SE"),
    Person("", "", "Example Coworking", "", "hello@coworking.example", "DE", "Erfundene Allee 900",
           "Berlin", web="https://coworking.example"),
    Person("Taxi", "", "", "", "", "DE"),
    Person("Esperanza", "Quimera", "Luz Nueva", "Teacher", "esperanza@luznueva.example", "US", "", "",
           "1969-07-20"),
    Person("Viktor", "Сочинённый", "Северная Типография", "Печатник", "viktor@tipografiya.example", "DE"),
    Person("Hana", "Smyšlená", "Čtvrtek & Syn", "Architect", "hana@ctvrtek.example", "DE", "", "",
           "1988-02-14", photo=True),
    Person("Owen", "Pryce", "Slate & Sail", "Boatbuilder", "owen@slateandsail.example", "GB"),
)

ANDROID = (
    Person("Jörg", "Müßig", "Bäckerei Müßig", "Inhaber", "joerg@muessig.example", "DE", "Süßer Grund 900",
           "Köln", "1966-05-01"),
    Person("Ágnes", "Költött", "Kék Duna Műhely", "Designer", "agnes@kekduna.example", "DE"),
    Person("Светлана", "Придуманная", "Белый Парус", "Переводчик", "svetlana@parus.example", "DE",
           born="1984-10-10", photo=True),
    Person("伟", "王", "虚构科技有限公司", "经理", "wei.wang@xugou.example", "US", family_first=True,
           phonetic="Wei Wang"),
    Person("さくら", "架空", "株式会社ゆめ", "編集者", "sakura@yume.example", "US", born="1990-03-27",
           family_first=True, phonetic="さくら かくう"),
    Person("Thiago", "Fantasia", "Ponte Nova", "Analista de dados", "thiago@pontenova.example", "US",
           note="Gosta de café; conhece muita gente em São Paulo e no Porto, responde no mesmo dia."),
    Person("Nils", "Hägerström", "Fjärden Konsult", "Tester", "nils@fjarden.example", "SE",
           born="1992-09-01"),
    Person("Camille", "Inventée", "Atelier Brume", "Retoucheuse", "camille@brume.example", "FR",
           "900 rue de l'Invention", "Nantes", photo=True),
    Person("Ewa", "Zmyślona", "Kuźnia Danych", "Office Manager", "ewa@kuznia.example", "DE"),
    Person("Bartosz", "Wymyślony", "Kuźnia Danych", "Developer", "bartosz@kuznia.example", "DE",
           born="1996-12-06"),
    Person("Marta", "Ficta", "Mar Azul", "Translator", "marta@marazul.example", "FR"),
    Person("Oliver", "Stone-Made", "Granite Works", "Stonemason", "oliver@granite.example", "GB",
           "5 Quarry Lane", "Bath", "1971-08-08"),
    Person("Emily", "Fairweather", "Northgate", "Coach", "emily@northgate.example", "GB"),
    Person("Ravi", "Kalpana", "Nilgiri Labs", "Chemist", "ravi@nilgiri.example", "AU", born="1987-01-26"),
    Person("Chloé", "Marchand-Fable", "Filo", "Weaver", "chloe@filo.example", "FR", photo=True),
    Person("Andrés", "Quimera", "Luz Nueva", "Music Teacher", "andres@luznueva.example", "US"),
    Person("Selin", "Uydurma", "Marmara Bank", "Auditor", "selin@marmara.example", "FR",
           born="1991-04-23"),
    Person("Kaan", "Uydurma", "", "Student", "", "FR"),
    Person("Fatima", "Zahra-Khayal", "Cedar Works", "Engineer", "fatima@cedarworks.example", "FR",
           born="1989-06-30", anniversary="2019-09-21"),
    Person("Marek", "Vybájený", "Čtvrtek & Syn", "Plumber", "marek@ctvrtek.example", "DE"),
    Person("Kristín", "Tilbúin", "Hraun Studio", "Composer", "kristin@hraun.example", "GB",
           nickname="Kiddý"),
    Person("Lars", "Opdigtet", "Nordlys Energi", "Electrician", "lars@nordlys.example", "SE",
           born="1974-11-19"),
    Person("Gulnara", "Ойдан", "Aurora Travel", "Guide", "gulnara@aurora.example", "DE"),
    Person("Νίκος", "Φανταστικός", "Γαλάζιο Εργαστήριο", "Μηχανικός", "nikos@galazio.example", "FR",
           born="1983-12-06"),
    Person("Hannah", "Erdacht", "Kranich Verlag", "Vertrieb", "hannah@kranich.example", "DE",
           "Märchenweg 900", "Leipzig", web="https://kranich.example"),
    Person("Pedro", "Imaginário", "Ponte Nova", "Motorista", "", "US"),
    Person("Wendy", "Make-Believe", "Lantern Robotics", "Buyer", "wendy@lantern.example", "GB",
           born="1980-02-02", photo=True),
    Person("Dentist", "", "", "", "", "GB"),
    Person("Mama", "", "", "", "", "DE", born="1955-11-23"),
    Person("", "", "Car Repair Example", "", "service@carrepair.example", "GB", "8 Spanner Yard", "Hull"),
    Person("Tuấn", "Lê Hư Cấu", "Sông Xanh", "Surveyor", "tuan@songxanh.example", "AU"),
)
# fmt: on
