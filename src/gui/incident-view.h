/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"
#include "model/incident.h"

G_BEGIN_DECLS

/**
 * MunIncidentView: one tab of the page of a running event. Derivable because each tab is a subclass.
 *
 * Signal: "opened" (incident), by the one that opens events.
 */
#define MUN_TYPE_INCIDENT_VIEW (mun_incident_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (MunIncidentView, mun_incident_view, MUN, INCIDENT_VIEW, AdwBin)

/**
 * MunIncidentViewClass:
 * @show: the incident is another one or has changed: what is typed stays
 * @tick: time has passed; may be %NULL
 * @begin: puts the focus where the work is; may be %NULL
 */
struct _MunIncidentViewClass {
  AdwBinClass parent_class;

  void (*show)  (MunIncidentView *self);
  void (*tick)  (MunIncidentView *self);
  void (*begin) (MunIncidentView *self);
};

/** mun_incident_view_set: @incident: (nullable): none runs */
void          mun_incident_view_set           (MunIncidentView *self,
                                               MunPage         *page,
                                               MunRecord       *incident);
void          mun_incident_view_tick          (MunIncidentView *self);
void          mun_incident_view_begin         (MunIncidentView *self);
MunPage      *mun_incident_view_get_page      (MunIncidentView *self);
MunWorkspace *mun_incident_view_get_workspace (MunIncidentView *self);
MunRecord    *mun_incident_view_get_incident  (MunIncidentView *self); /* (nullable) */
void          mun_incident_view_opened        (MunIncidentView *self,
                                               MunRecord       *incident);
/** mun_incident_view_check: what was asked for was done, or @error says on the page why not. Returns: whether it was done */
gboolean      mun_incident_view_check         (MunIncidentView *self,
                                               GError          *error);
/** mun_incident_view_add_column: gives the view a column that scrolls. Returns: (transfer none): the box to fill */
GtkBox       *mun_incident_view_add_column    (MunIncidentView *self);

/* Parts for hands that shake: large, with the words on them --------------------------------------------------------- */

/** mun_big_button_new: @label: with mnemonic; @css: (nullable) */
GtkWidget    *mun_big_button_new              (const char      *label,
                                               const char      *css);
/** mun_big_entry_new: @label: name for screen readers, shown while it is empty */
GtkWidget    *mun_big_entry_new               (const char      *label);
/** mun_entry_get: Returns: the text */
const char   *mun_entry_get                   (GtkWidget       *entry);
void          mun_entry_clear                 (GtkWidget       *entry);
/** mun_choice_row_new: toggle buttons of which at most one is chosen. @labels: NULL-terminated, with mnemonics.
 * Returns: (transfer floating): ask mun_choice_row_get() */
GtkWidget    *mun_choice_row_new              (const char * const *labels,
                                               const char      *name);
/** mun_choice_row_get: Returns: index, -1 for none */
int           mun_choice_row_get              (GtkWidget       *row);
void          mun_choice_row_set              (GtkWidget       *row,
                                               int              index);
GtkWidget    *mun_choice_row_nth              (GtkWidget       *row,
                                               int              index);
/** mun_severity_row_new: the first @n steps of severity, in the words that count until the risk criteria have their own */
GtkWidget    *mun_severity_row_new            (guint            n,
                                               const char      *name);
/** mun_choice_row_name_severity: its steps get the words of the scale that the form of @incident and its questions use; only those that there are are shown */
void          mun_choice_row_name_severity    (GtkWidget       *row,
                                               MunWorkspace    *workspace,
                                               MunRecord       *incident);
/** mun_person_drop_new: a list of the people to choose one from; the first choice is nobody */
GtkWidget    *mun_person_drop_new             (MunWorkspace    *workspace,
                                               const char      *name);
const char   *mun_person_drop_get             (GtkWidget       *drop);
void          mun_person_drop_set             (GtkWidget       *drop,
                                               const char      *person);
/** mun_site_drop_new: likewise of the sites; the only one is chosen. Ask mun_person_drop_get() */
GtkWidget    *mun_site_drop_new               (MunWorkspace    *workspace,
                                               const char      *name);
/** mun_area_new: several lines of text. Returns: (transfer floating): a frame; ask mun_area_get() */
GtkWidget    *mun_area_new                    (const char      *name,
                                               int              height);
char         *mun_area_get                    (GtkWidget       *area); /* (transfer full) */
void          mun_area_set                    (GtkWidget       *area,
                                               const char      *text);
/** mun_left_text: Returns: (transfer full): "2 h 05 min left", "12 min late" */
char         *mun_left_text                   (gint64           minutes);

/* The tabs. */
#define MUN_TYPE_INCIDENT_START (mun_incident_start_get_type ())
G_DECLARE_FINAL_TYPE (MunIncidentStart, mun_incident_start, MUN, INCIDENT_START, MunIncidentView)
#define MUN_TYPE_INCIDENT_NOTE_VIEW (mun_incident_note_view_get_type ())
G_DECLARE_FINAL_TYPE (MunIncidentNoteView, mun_incident_note_view, MUN, INCIDENT_NOTE_VIEW, MunIncidentView)
/** mun_incident_start_share: what was said and answered before somebody chose the other way of telling it is not asked again */
void          mun_incident_start_share        (MunIncidentStart    *self,
                                               MunIncidentNoteView *note);
/** mun_incident_note_view_share: @what and @danger of the first page are those of this one, too */
void          mun_incident_note_view_share    (MunIncidentNoteView *self,
                                               GtkWidget           *what,
                                               GtkWidget           *danger);
#define MUN_TYPE_INCIDENT_LOG_VIEW (mun_incident_log_view_get_type ())
G_DECLARE_FINAL_TYPE (MunIncidentLogView, mun_incident_log_view, MUN, INCIDENT_LOG_VIEW, MunIncidentView)
#define MUN_TYPE_INCIDENT_LEAD_VIEW (mun_incident_lead_view_get_type ())
G_DECLARE_FINAL_TYPE (MunIncidentLeadView, mun_incident_lead_view, MUN, INCIDENT_LEAD_VIEW, MunIncidentView)
#define MUN_TYPE_INCIDENT_TASKS_VIEW (mun_incident_tasks_view_get_type ())
G_DECLARE_FINAL_TYPE (MunIncidentTasksView, mun_incident_tasks_view, MUN, INCIDENT_TASKS_VIEW, MunIncidentView)
#define MUN_TYPE_INCIDENT_SITUATION_VIEW (mun_incident_situation_view_get_type ())
G_DECLARE_FINAL_TYPE (MunIncidentSituationView, mun_incident_situation_view, MUN, INCIDENT_SITUATION_VIEW, MunIncidentView)
#define MUN_TYPE_INCIDENT_CALL_VIEW (mun_incident_call_view_get_type ())
G_DECLARE_FINAL_TYPE (MunIncidentCallView, mun_incident_call_view, MUN, INCIDENT_CALL_VIEW, MunIncidentView)
#define MUN_TYPE_INCIDENT_END_VIEW (mun_incident_end_view_get_type ())
G_DECLARE_FINAL_TYPE (MunIncidentEndView, mun_incident_end_view, MUN, INCIDENT_END_VIEW, MunIncidentView)

G_END_DECLS
