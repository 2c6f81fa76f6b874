/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/rules.h"

G_BEGIN_DECLS

/* Wizards: a guided conversation, one question a page. A wizard is a static table of pages with plain functions; the window draws every page by
 * its kind, tests and command line run the same conversation without a window. All answers live in ordinary records (the subject and its lines),
 * saved as drafts when a page is left; where a conversation stopped is a wizard_run record.
 *
 * What a page shows besides its question and its fields: show() once when the page is drawn, hint() beside each record (on FIELDS and TICKS pages
 * beside the subject) again after each edit, and mun_wizard_run_issues() of the page whenever the window wants them. */

typedef struct _MunWizard MunWizard;
typedef struct _MunWizardPage MunWizardPage;
typedef struct _MunSuggestion MunSuggestion;
typedef struct _MunWizardValue MunWizardValue;
typedef struct _MunWizardStarter MunWizardStarter;

#define MUN_TYPE_WIZARD_RUN (mun_wizard_run_get_type ())
G_DECLARE_FINAL_TYPE (MunWizardRun, mun_wizard_run, MUN, WIZARD_RUN, GObject)

/**
 * MunPageKind:
 * @MUN_PAGE_FIELDS: fields of the subject; may offer suggestions, which are written into the subject
 * @MUN_PAGE_TICKS: LINKS fields of the subject, each as a list to tick
 * @MUN_PAGE_RECORDS: records that belong to the run (risks found, steps, checklist lines, findings), each with a few fields; may offer suggestions.
 *   A record for which mun_wizard_run_is_frozen() holds is shown, not edited.
 * @MUN_PAGE_REVIEW: all issues of all pages with links to them
 * @MUN_PAGE_RESULT: what was made, the report, the next station, undo of it all
 */
typedef enum {
  MUN_PAGE_FIELDS,
  MUN_PAGE_TICKS,
  MUN_PAGE_RECORDS,
  MUN_PAGE_REVIEW,
  MUN_PAGE_RESULT,
} MunPageKind;

/* A card to tick, from a library, the context, an incident, an earlier audit ... Never inserted unasked. */
struct _MunSuggestion {
  char     *id;       /* stable within the page */
  char     *title;
  char     *text;     /* detail */
  char     *source;   /* where it comes from: "Threat library", "ISS-0003" */
  gboolean  taken;    /* a record made from it exists in this run */
  gboolean  advised;  /* shown first: the records give a reason for it */
};

void mun_suggestion_free (MunSuggestion *suggestion);

/* A value a new line begins with. A table ends with field -1. */
struct _MunWizardValue {
  int         field;
  const char *value;  /* a key; "today", "next" for the day of the next look, "me" for who works now, "top" for the top manager; N_() for fields of text */
};

/* A card written down with the page: what most small firms need. A table ends with a NULL @title. */
struct _MunWizardStarter {
  const char           *title;  /* N_(): also the title of the line made of it */
  const char           *text;   /* N_() */
  const MunWizardValue *values;
};

struct _MunWizardPage {
  const char    *id;
  MunPageKind    kind;
  const char    *part;      /* N_() (nullable): begins a part of a long conversation; pages without one belong to the part before */
  const char    *step;      /* N_(): two words for the list of steps */
  const char    *question;  /* N_(): one plain question */
  const char    *text;      /* N_() (nullable): one or two sentences under it */
  const char    *why;       /* N_(): why we ask */
  const char    *auditor;   /* N_(): what the auditor will look for */
  const char    *example;   /* N_() (nullable): an answer as a small firm would write it; may be inserted and edited */
  const char    *clause;    /* "5.2.1", "8.6.4, 22320:4.11": of ISO 28000, and of another standard with its number before it; the same in each language */
  const char    *report;    /* id of the report shown beside it and beside the pages that follow; NULL: that of the page before, at first the first of the wizard's */

  /* FIELDS: fields of the subject, ended by -1. Other pages: fields of the subject shown below the list, or NULL. */
  const int     *fields;
  /* Those of @fields that the standard leaves no choice about: YES_NO fields that are yes and cannot be unticked; or NULL. */
  const int     *locked;
  /* TICKS: the LINKS fields of the subject, ended by -1: one list to tick for each. */
  const int     *ticks;
  const char    *from;     /* TICKS (nullable): id of the wizard that collects what there is to tick; the page stays open while nothing is ticked */
  /* RECORDS: their type, the fields asked here (ended by -1), and whether lines may be added and removed on this page. */
  const MunSpec *lines;
  const int     *line_fields;
  gboolean       fixed;
  const char    *adds;     /* N_() (nullable): the button that adds a line, in the words of the page: "Add a Site"; NULL: named after the type */
  const char    *needs;    /* with @fixed (nullable): id of the earlier page that brings the lines; while there are none, a way leads there */
  /* A page of records without records() asks about all live ones of its type, and new ones may be added. What it needs to know for that: */
  const char    *under;    /* id of an earlier page whose records the lines belong to by @group_field; NULL: not grouped */
  const char    *until;    /* states, separated by blanks, in which a line is not asked about any more */
  const char    *becomes;  /* states, separated by blanks: the steps a line makes when the conversation is finished, as far as the rules allow */
  gboolean       latest;   /* lines that are only ever added, like measurements: the last one of each parent stands for all before it */
  const MunWizardValue   *begins;    /* what a new line holds; with records() and without add(): lines may be added */
  const MunWizardStarter *starters;  /* cards */
  MunWizardValue waiting;  /* what a line holds that nobody has answered yet: the page stays open while one does; a NULL value: each line counts as answered */
  const char    *empty;    /* N_() (nullable): a sentence that says what would stand here, and how it gets there, while there is nothing */

  /* All may be NULL. */
  gboolean     (*skip)     (MunWizardRun *run);                                    /* page not needed in this run */
  void         (*prefill)  (MunWizardRun *run);                                    /* whenever the page is entered; use mun_wizard_run_prefill() */
  gboolean     (*asks)     (MunWizardRun *run, MunRecord *record, int field);      /* whether a field is asked with the answers so far; NULL: always */
  void         (*leave)    (MunWizardRun *run);                                    /* before what was answered is saved: what goes along with it */
  char        *(*show)     (MunWizardRun *run);                                    /* what the records say about the question: lines of text, "" for nothing */
  char        *(*propose)  (MunWizardRun *run, MunRecord *record, int field);      /* a text written from the answers, put in when a person asks for it; NULL: none for this field */
  GPtrArray   *(*choices)  (MunWizardRun *run, int field);                         /* TICKS: records (MunRecord) to choose from; NULL: all live ones of the target */
  GPtrArray   *(*records)  (MunWizardRun *run);                                    /* RECORDS: those of this run (MunRecord) */
  MunRecord   *(*add)      (MunWizardRun *run, MunRecord *above);                  /* RECORDS: a new unsaved one; @above: the record it belongs to, see nested */
  GPtrArray   *(*suggest)  (MunWizardRun *run);                                    /* FIELDS, RECORDS: (MunSuggestion) */
  MunRecord   *(*accept)   (MunWizardRun *run, const MunSuggestion *suggestion, GError **error); /* RECORDS: makes an unsaved record of it; FIELDS: writes it
                                                                                    * into the subject and gives that back (a new reference) */
  char        *(*title)    (MunWizardRun *run, MunRecord *record);                 /* RECORDS: what a line is called where its own title says too little */
  char        *(*hint)     (MunWizardRun *run, MunRecord *record);                 /* a sentence beside a record: its band and what the band asks */
  void         (*check)    (MunWizardRun *run, GPtrArray *issues);                 /* (MunIssue) beyond required fields */
  MunRecord   *(*criteria) (MunWizardRun *run);                                    /* the risk criteria whose words the scales speak; a new reference or NULL */

  /* RECORDS grouped under others (actions under risks): the records above, and which of them a line belongs to. */
  GPtrArray   *(*groups)   (MunWizardRun *run);
  int            group_field; /* LINK field of @lines that points to the group */
};

struct _MunWizard {
  const char          *id;       /* "scope" */
  const char          *title;    /* N_() */
  const char          *purpose;  /* N_(): what comes out, one sentence */
  const char          *clause;
  const MunSpec       *subject;
  const MunSpec       *writes;   /* the records in whose place of the window it is offered; NULL: the subject, or the lines of its first page that has some */
  const MunWizardPage *pages;
  guint                n_pages;
  const char * const  *reports;  /* ids of the reports that result, NULL-terminated */
  const char          *minutes;  /* N_(): "about 20 minutes" */
  const char          *next;     /* N_(): what comes after it on the path, one sentence */
  const char          *follows;  /* (nullable): id of the wizard that @next speaks of */
  gboolean             each;     /* one conversation for each record of the subject, taken up again from the record as long as its life goes on */

  /* With @each, may be NULL: whether the life of a record is over, so that there is nothing to go on with. */
  gboolean           (*is_over) (MunRecord *record);

  /* The draft to work on: an open one, a new version of the approved one, or a new one. Returns: (transfer full): may be unsaved */
  MunRecord         *(*begin)   (MunWorkspace *workspace, GError **error);
  /* May be NULL: one that follows no other, where there may be several. Returns: (transfer full): unsaved */
  MunRecord         *(*begin_new) (MunWorkspace *workspace);
  /* Makes the results beyond the drafts (approval, document record, nonconformities, monitoring items). @made: (MunRecord) appended.
   * May be NULL: then the lines make the steps that their pages name. */
  gboolean           (*finish)  (MunWizardRun *run, GPtrArray *made, GError **error);
};

/** mun_wizards: Returns: all wizards, NULL-terminated, in the order of the path */
const MunWizard * const *mun_wizards (void);
const MunWizard *mun_wizard_find                (const char       *id);

/** mun_wizard_for_record: Returns: (nullable): the wizard that goes on with this record, be it saved or not */
const MunWizard *mun_wizard_for_record          (MunRecord        *record);

/** mun_wizard_list_subjects: Returns: (transfer full) (element-type MunRecord): what somebody may choose from as what it is about, a new one aside: records
 * whose life is not over, the draft instead of the version it follows; nothing where there can be only one */
GPtrArray    *mun_wizard_list_subjects          (MunWorkspace     *workspace,
                                                 const MunWizard  *wizard);

/** mun_wizard_find_open: Returns: (transfer full) (nullable): the wizard_run record of an unfinished run */
MunRecord    *mun_wizard_find_open              (MunWorkspace     *workspace,
                                                 const MunWizard  *wizard);

/** mun_wizard_where: where an unfinished run of @wizard goes on: where it stopped, or on the next page with something open when that one is answered.
 * @page: (out): from 1; @n_pages: (out): those it needs. Returns: (nullable): id of the page; %NULL when there is no such run */
const char   *mun_wizard_where                  (MunWorkspace     *workspace,
                                                 const MunWizard  *wizard,
                                                 guint            *page,
                                                 guint            *n_pages);

/**
 * mun_wizard_run_new:
 * @subject: (nullable): work on this record; NULL: take up the unfinished run or begin
 */
MunWizardRun *mun_wizard_run_new                (MunWorkspace     *workspace,
                                                 const MunWizard  *wizard,
                                                 MunRecord        *subject,
                                                 GError          **error);

/**
 * mun_wizard_run_new_from:
 * @from: (nullable): work on this record, or on the next version of it when it is approved; NULL: on a new one that follows no other
 *
 * Returns: (transfer full) (nullable): %NULL with an error, or without one when the life of @from is over
 */
MunWizardRun *mun_wizard_run_new_from           (MunWorkspace     *workspace,
                                                 const MunWizard  *wizard,
                                                 MunRecord        *from,
                                                 GError          **error);

const MunWizard *mun_wizard_run_get_wizard      (MunWizardRun     *self);
MunWorkspace    *mun_wizard_run_get_workspace   (MunWizardRun     *self);
MunRecord       *mun_wizard_run_get_subject     (MunWizardRun     *self);

/** mun_wizard_run_get_report: Returns: (nullable): id of the report that the page on which the run is goes into */
const char      *mun_wizard_run_get_report      (MunWizardRun     *self);

/** mun_wizard_run_describe_begin: Returns: (transfer full): what the first answer begins: the next version of what is approved; "" when it begins nothing anew */
char         *mun_wizard_run_describe_begin     (MunWizardRun     *self);

/** mun_wizard_run_is_answered: whether something was answered that is worth keeping. Until then nothing is stored: who goes from page to page and
 * leaves again begins no record and no next version. What the program filled in is nobody's answer. */
gboolean      mun_wizard_run_is_answered        (MunWizardRun     *self);

/** mun_wizard_run_get_page / go: index into wizard->pages. Leaving a page saves it as a draft (one revision "Scope wizard: Sites"); problems never stop leaving,
 * an error means that nothing could be saved (disk, value, a rule that refuses even a draft) and the page stays. */
guint         mun_wizard_run_get_page           (MunWizardRun     *self);
/** mun_wizard_run_page_index: Returns: the index of the page called @id, which there must be */
guint         mun_wizard_run_page_index         (MunWizardRun     *self,
                                                 const char       *id);
gboolean      mun_wizard_run_go                 (MunWizardRun     *self,
                                                 guint             page,
                                                 GError          **error);
gboolean      mun_wizard_run_next               (MunWizardRun     *self,
                                                 GError          **error);
gboolean      mun_wizard_run_back               (MunWizardRun     *self,
                                                 GError          **error);
gboolean      mun_wizard_run_save               (MunWizardRun     *self,
                                                 GError          **error);

typedef enum { MUN_PAGE_NEW, MUN_PAGE_SKIPPED, MUN_PAGE_OPEN, MUN_PAGE_DONE } MunPageState;

/** mun_wizard_run_page_state: NEW not yet visited; OPEN visited with something that stops there, or without any answer where something is said to be
 * missing; DONE visited and neither of them */
MunPageState  mun_wizard_run_page_state         (MunWizardRun     *self,
                                                 guint             page);
/** mun_wizard_run_part: Returns: (nullable): N_(): the part that @page belongs to; %NULL in a conversation that has no parts.
 * @part, @n_parts: (out): its number, from 1, and how many there are; parts of which this run needs no page do not count */
const char   *mun_wizard_run_part               (MunWizardRun     *self,
                                                 guint             page,
                                                 guint            *part,
                                                 guint            *n_parts);
/** mun_wizard_run_next_new: Returns: the first page that this run needs and nobody has seen; %G_MAXUINT when all were seen */
guint         mun_wizard_run_next_new           (MunWizardRun     *self);
/** mun_wizard_run_reach: Returns: the last page that may be opened: the one behind the last that was seen, whichever way it was come to */
guint         mun_wizard_run_reach              (MunWizardRun     *self);
/** mun_wizard_run_lacks_choices: whether a page of ticks that names a wizard as the source of them has nothing to tick yet */
gboolean      mun_wizard_run_lacks_choices      (MunWizardRun     *self,
                                                 guint             page);
/** mun_wizard_run_issues: of one page, or of all with G_MAXUINT. Returns: (transfer full) (element-type MunIssue) */
GPtrArray    *mun_wizard_run_issues             (MunWizardRun     *self,
                                                 guint             page);
/** mun_wizard_run_review: what the page of the review lists about @page: its issues, or that it is still open where nothing else is said of it.
 * Returns: (transfer full) (element-type MunIssue) */
GPtrArray    *mun_wizard_run_review             (MunWizardRun     *self,
                                                 guint             page);

/** mun_wizard_run_records: lines of a RECORDS page, those not yet saved included. Returns: (transfer full) */
GPtrArray    *mun_wizard_run_records            (MunWizardRun     *self,
                                                 guint             page);
/** mun_wizard_run_add: Returns: (transfer full): a new line, saved when the page is left; %NULL on a page with fixed lines */
MunRecord    *mun_wizard_run_add                (MunWizardRun     *self,
                                                 guint             page,
                                                 MunRecord        *above);
/** mun_wizard_page_can_add: whether a person may add lines to the page */
gboolean      mun_wizard_page_can_add           (const MunWizardPage *page);
/** mun_wizard_page_is_grouped: whether its lines stand under other records */
gboolean      mun_wizard_page_is_grouped        (const MunWizardPage *page);
/** mun_wizard_run_groups: Returns: (transfer full) (nullable): the records that the lines of a grouped page stand under */
GPtrArray    *mun_wizard_run_groups             (MunWizardRun     *self,
                                                 guint             page);
/** mun_wizard_run_is_stray: whether a line of a grouped page lacks the record that it must stand under, as when it was typed somewhere else */
gboolean      mun_wizard_run_is_stray           (MunWizardRun     *self,
                                                 guint             page,
                                                 MunRecord        *record);
/** mun_wizard_run_remove: a line that was never saved vanishes; a saved draft is deleted; anything else is withdrawn */
gboolean      mun_wizard_run_remove             (MunWizardRun     *self,
                                                 guint             page,
                                                 MunRecord        *record,
                                                 GError          **error);
/** mun_wizard_run_suggestions: advised ones first. Returns: (transfer full) (element-type MunSuggestion) */
GPtrArray    *mun_wizard_run_suggestions        (MunWizardRun     *self,
                                                 guint             page);
/** mun_wizard_run_accept: Returns: (transfer full): the record made of it, saved when the page is left */
MunRecord    *mun_wizard_run_accept             (MunWizardRun     *self,
                                                 guint             page,
                                                 const MunSuggestion *suggestion,
                                                 GError          **error);

/** mun_wizard_run_is_frozen: whether @record is an approved version, which is shown but not edited */
gboolean      mun_wizard_run_is_frozen          (MunWizardRun     *self,
                                                 MunRecord        *record);

/** mun_wizard_run_refuse_page: Returns: (transfer full) (nullable): why the acting person may answer nothing on @page, in sentences; on a page that asks
 * nothing, why nothing in the whole conversation. Such a page is shown, and neither filled in nor stored. */
char         *mun_wizard_run_refuse_page        (MunWizardRun     *self,
                                                 guint             page);
/** mun_wizard_run_is_refused: whether the acting person may answer nothing in the whole conversation */
gboolean      mun_wizard_run_is_refused         (MunWizardRun     *self);
/** mun_wizard_run_takes_answers: whether the version asked about is a draft, and the acting person may answer something on @page */
gboolean      mun_wizard_run_takes_answers      (MunWizardRun     *self,
                                                 guint             page);
/** mun_wizard_run_may_answer: whether the acting person may write into @record here. @field: -1 for the record as a whole */
gboolean      mun_wizard_run_may_answer         (MunWizardRun     *self,
                                                 MunRecord        *record,
                                                 int               field);

/** mun_wizard_run_prefill: for prefill functions: sets the field when it is empty or still holds an earlier prefilled value nobody touched, and
 * remembers @source (a sentence: "From the organisation page") until a person edits it */
void          mun_wizard_run_prefill            (MunWizardRun     *self,
                                                 MunRecord        *record,
                                                 int               field,
                                                 const char       *value,
                                                 const char       *source);
/** mun_wizard_run_prefilled_from: Returns: (nullable): the source of a value nobody has touched yet */
const char   *mun_wizard_run_prefilled_from     (MunWizardRun     *self,
                                                 MunRecord        *record,
                                                 int               field);

/** mun_wizard_run_touch: a person has looked at a prefilled value and lets it stand */
void          mun_wizard_run_touch              (MunWizardRun     *self,
                                                 MunRecord        *record,
                                                 int               field);

/**
 * MunFinish:
 * @MUN_FINISH_KEEPS: the answers go to their places; nothing is decided by it
 * @MUN_FINISH_SENDS: something is sent for approval
 * @MUN_FINISH_APPROVES: the acting person approves something
 */
typedef enum { MUN_FINISH_KEEPS, MUN_FINISH_SENDS, MUN_FINISH_APPROVES } MunFinish;

/** mun_wizard_run_foresee: what mun_wizard_run_finish() would do now. Saves what was answered, and changes nothing else.
 * @sentence: (out) (transfer full): says it, with the names of the records and people */
MunFinish     mun_wizard_run_foresee            (MunWizardRun     *self,
                                                 char            **sentence);
/** mun_wizard_run_get_soft_stops: Returns: (transfer none) (nullable) (element-type MunSoftStop): what finishing would have to pass with a reason, see
 * mun_workspace_give_reason(), as it was foreseen last */
GPtrArray    *mun_wizard_run_get_soft_stops     (MunWizardRun     *self);
/** mun_wizard_run_finish: refused while a STOP issue is open. @made: (out) (transfer full) (element-type MunRecord) */
gboolean      mun_wizard_run_finish             (MunWizardRun     *self,
                                                 GPtrArray       **made,
                                                 GError          **error);
/** mun_wizard_run_get_made: Returns: (transfer none) (nullable) (element-type MunRecord): what mun_wizard_run_finish() made, for the result page */
GPtrArray    *mun_wizard_run_get_made           (MunWizardRun     *self);
/** mun_wizard_run_what_next: what comes after this wizard, as the path has it. @sentence: (out) (transfer full): "" when there is nothing to say.
 * Returns: (transfer none) (nullable): the wizard to go on with */
const MunWizard *mun_wizard_run_what_next       (MunWizardRun     *self,
                                                 char            **sentence);
/** mun_wizard_run_undo: takes back every revision of this run, newest first */
gboolean      mun_wizard_run_undo               (MunWizardRun     *self,
                                                 GError          **error);

G_END_DECLS
